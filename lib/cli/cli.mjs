// `npm run --silent cli -- COMMAND …`: standard output holds the command's result and nothing else.
import { leaveOutKnownWarnings } from "./known-warnings.mjs";
import { loadTypeScript } from "./load-typescript.mjs";
import { ensureClient, ensureInstalled, projectRoot } from "./prepare.mjs";

const directory = process.env.INIT_CWD ?? process.cwd();
process.chdir(projectRoot);
leaveOutKnownWarnings();
ensureInstalled();
ensureClient();
const { runCommand } = await loadTypeScript("./main.ts");
const { exitCode, stdout, stderr } = await runCommand(process.argv.slice(2), directory);
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
