import { readEnv } from "@/lib/env";
import { type CommandOutcome, done, explain, failed, wronglyCalled } from "./command";
import { commands } from "./commands";
import { askRunningServer } from "./control-socket";

function help(): string {
  const entries = Object.entries(commands).map(([, { usage, summary }]) => `  ${usage}\n      ${summary}`);
  return `npm run --silent cli -- COMMAND …\n\n${entries.join("\n")}\n  help\n      Prints this.\n`;
}

/** Runs a command in this process; the database it may need must be open. */
export async function runCommandHere(words: string[], directory: string): Promise<CommandOutcome> {
  const [name = "", ...rest] = words;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) return wronglyCalled(`There is no command "${name}".\n\n${help()}`);
  try {
    return await command.run({ words: rest, directory });
  } catch (error) {
    return failed(`${explain(error)}\n`);
  }
}

/** Opens the database for one command, or lets the server that holds it carry the command out. */
async function runWithDatabase(words: string[], directory: string): Promise<CommandOutcome> {
  const env = readEnv(process.env);
  const answered = env.DATABASE_URL ? null : await askRunningServer(env.DATA_DIR, words, directory);
  if (answered) return answered;
  const { openWanted } = await import("./opening");
  const database = await openWanted(env);
  try {
    return await runCommandHere(words, directory);
  } finally {
    await database.close();
  }
}

/** The command line: words as typed, and the folder it was called in. */
export async function runCommand(words: string[], directory: string): Promise<CommandOutcome> {
  const [name, ...rest] = words;
  if (name === "help") return done(help());
  try {
    const known = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!known?.needsDatabase(rest)) return await runCommandHere(words, directory);
    return await runWithDatabase(words, directory);
  } catch (error) {
    return failed(`${explain(error)}\n`);
  }
}
