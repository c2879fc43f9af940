import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";

const SOURCE = "components/public/public.css";
const FOLDER = "public/assets";
const BUILT = /^public-[0-9a-f]{12}\.css$/;

/**
 * Builds the stylesheet of citizens' pages under a name that changes with its content, and removes older ones.
 * Returns the file's name; runs before the application is built or started in development.
 */
export async function buildPublicStyles(root = process.cwd()) {
  const from = path.join(root, SOURCE);
  const source = await readFile(from, "utf8");
  const { css } = await postcss([tailwind({ base: path.dirname(from), optimize: true })]).process(source, {
    from,
  });
  const name = `public-${createHash("sha256").update(css).digest("hex").slice(0, 12)}.css`;
  const folder = path.join(root, FOLDER);
  await mkdir(folder, { recursive: true });
  const built = await readdir(folder);
  if (!built.includes(name)) {
    // Written aside first, so that a running server never hands out half of it.
    await writeFile(path.join(folder, `.${name}`), css);
    await rename(path.join(folder, `.${name}`), path.join(folder, name));
  }
  const older = built.filter((file) => BUILT.test(file) && file !== name);
  await Promise.all(older.map((file) => rm(path.join(folder, file), { force: true })));
  return name;
}
