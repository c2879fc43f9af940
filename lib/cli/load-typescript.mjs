import { fileURLToPath } from "node:url";

/** Imports a TypeScript file of this folder, with the paths of tsconfig.json beside it. */
export async function loadTypeScript(file) {
  const { tsImport } = await import("tsx/esm/api");
  const tsconfig = fileURLToPath(new URL("./tsconfig.json", import.meta.url));
  return tsImport(file, { parentURL: import.meta.url, tsconfig });
}
