import { writeFile } from "node:fs/promises";
import path from "node:path";
import { listMigrations } from "../db/migrations";
import { type CommandCall, type CommandOutcome, done } from "./command";
import { schemaDifference } from "./schema-difference";

/** Writes the next migration, named by the words, or says that none is needed. */
export async function runDbDiff({ words }: CommandCall): Promise<CommandOutcome> {
  const script = await schemaDifference();
  if (!script) return done("The schema and the migrations agree.\n");
  const number = String((await listMigrations()).length + 1).padStart(4, "0");
  const name = `${number}_${words.join("-") || "change"}.sql`;
  await writeFile(path.join(process.cwd(), "prisma/migrations", name), `${script}\n`);
  return done(`Wrote prisma/migrations/${name}: read it, and add row-level security for new tables.\n`);
}
