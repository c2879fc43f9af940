// `npm start` and `npm run dev`: does what is missing, then serves in this same process, so that signals reach it.

import { leaveOutKnownWarnings } from "./known-warnings.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ensureBuilt, ensureClient, ensureInstalled, ensurePublicStyles, projectRoot } from "./prepare.mjs";

const developing = process.argv.includes("--dev");
process.chdir(projectRoot);
leaveOutKnownWarnings();
ensureInstalled();
// A build takes minutes: a wrong setting is told before it.
const { readEnv } = await loadTypeScript("../env.ts");
const { prepareDataDirectory } = await loadTypeScript("./data-directory.ts");
try {
  prepareDataDirectory(readEnv(process.env).DATA_DIR);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
ensureClient();
await (developing ? ensurePublicStyles() : ensureBuilt());

process.env.NODE_ENV = developing ? "development" : "production";
const { serve } = await loadTypeScript("./serve.ts");
const exitCode = await serve({ developing });
if (exitCode !== 0) process.exit(exitCode);
