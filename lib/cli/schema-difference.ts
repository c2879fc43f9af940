import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { applyMigrations, listMigrations } from "../db/migrations";

async function schemaFiles(folder = path.join(process.cwd(), "prisma")) {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".prisma"));
  return Promise.all(
    names.sort().map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, content: await readFile(file, "utf8") };
    }),
  );
}

/** Loads the engine's WebAssembly by hand: Node 20 cannot import .wasm modules. */
async function loadEngine() {
  const { createRequire } = await import("node:module");
  const require = createRequire(import.meta.url);
  const background = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const folder = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  const bytes = await readFile(path.join(folder, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, {
    "./schema_engine_bg.js": background as unknown as WebAssembly.ModuleImports,
  });
  background.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return background.SchemaEngine;
}

/**
 * The SQL that leads from the migrations, replayed into an in-memory database, to prisma/*.prisma.
 * An empty string when both agree.
 */
export async function schemaDifference(): Promise<string> {
  const [{ PrismaPGlite }, { bindMigrationAwareSqlAdapterFactory }, SchemaEngine, files] = await Promise.all([
    import("pglite-prisma-adapter"),
    import("@prisma/driver-adapter-utils"),
    loadEngine(),
    schemaFiles(),
  ]);
  const database = new PGlite();
  try {
    const rows = async <T>(sql: string) => (await database.query<T>(sql)).rows;
    await applyMigrations({ exec: (sql) => database.exec(sql), rows }, await listMigrations());
    const factory = bindMigrationAwareSqlAdapterFactory(new PrismaPGlite(database));
    const datamodels = files.map((file): [string, string] => [file.path, file.content]);
    const engine = await SchemaEngine.new({ datamodels }, () => {}, factory);
    const result = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: process.cwd() },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: null,
      filters: { externalTables: ["public.schema_migration"], externalEnums: [] },
    });
    engine.free();
    const script = (result.stdout ?? "").trim();
    return script === "-- This is an empty migration." ? "" : script;
  } finally {
    await database.close();
  }
}
