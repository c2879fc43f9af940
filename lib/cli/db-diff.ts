import { writeFile } from "node:fs/promises";
import path from "node:path";
import { listMigrations } from "../db/migrations";
import { schemaDifference } from "./schema-difference";

/** `npm run db:diff -- name-of-the-change`: writes the next migration, or says that none is needed. */
export async function runDbDiff(words: string[]) {
  const script = await schemaDifference();
  if (!script) {
    console.log("The schema and the migrations agree.");
    return 0;
  }
  const number = String((await listMigrations()).length + 1).padStart(4, "0");
  const name = `${number}_${words.join("-") || "change"}.sql`;
  await writeFile(path.join(process.cwd(), "prisma/migrations", name), `${script}\n`);
  console.log(`Wrote prisma/migrations/${name}: read it, and add row-level security for new tables.`);
  return 0;
}
