import "server-only";
import { readdirSync } from "node:fs";
import path from "node:path";

const BUILT = /^public-[0-9a-f]{12}\.css$/;

/**
 * Address of the stylesheet that lib/cli/public-styles.mjs built. Looked up each time, because a build beside a
 * running server replaces the file. Throws where it was never built.
 */
export function publicStylesheet(): string {
  const name = readdirSync(path.join(process.cwd(), "public/assets")).find((file) => BUILT.test(file));
  if (!name) throw new Error("The public stylesheet is missing: build the application first.");
  return `/assets/${name}`;
}
