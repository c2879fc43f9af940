// `npm start` and `npm run dev`: does what is missing, then serves in this same process, so that signals reach it.

import { leaveOutKnownWarnings } from "./known-warnings.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ensureBuilt, ensureClient, ensureInstalled, ensurePublicStyles, projectRoot } from "./prepare.mjs";

const developing = process.argv.includes("--dev");
process.chdir(projectRoot);
leaveOutKnownWarnings();
ensureInstalled();
await checkSettings();
ensureClient();
await (developing ? ensurePublicStyles() : ensureBuilt());

/** A wrong setting is told before minutes go into building. */
async function checkSettings() {
  const { readEnv } = await loadTypeScript("../env.ts");
  try {
    readEnv(process.env);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}

process.env.NODE_ENV = developing ? "development" : "production";
const { serve } = await loadTypeScript("./serve.ts");
const exitCode = await serve({ developing });
if (exitCode !== 0) process.exit(exitCode);
