import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import tailwind from "@tailwindcss/postcss";
import postcss from "postcss";
import { afterEach, beforeEach, describe, expect, it } from "vitest";

let house: string;
beforeEach(async () => {
  house = await mkdtemp(path.join(tmpdir(), "stylesheets-"));
  for (const room of ["app", "components"]) await cp(room, path.join(house, room), { recursive: true });
  await symlink(path.resolve("node_modules"), path.join(house, "node_modules"));
});
afterEach(() => rm(house, { recursive: true }));

async function built(stylesheet: string) {
  const from = path.join(house, stylesheet);
  const { css, messages } = await postcss([tailwind({ base: house, optimize: false })]).process(
    await readFile(from, "utf8"),
    { from },
  );
  return { css, read: messages.flatMap(({ file, dir }) => [file ?? dir ?? ""]) };
}

describe("the stylesheets", () => {
  it.each(["app/globals.css", "components/public/public.css"])(
    "%s is made of the screens alone, also where the data stand inside the project",
    async (stylesheet) => {
      const data = path.join(house, "own-data");
      await mkdir(data);
      await writeFile(path.join(data, "notes.html"), '<p class="pt-[4321px]"></p>');
      const socket = createServer().listen(path.join(data, "control.sock"));
      const { css, read } = await built(stylesheet);
      await new Promise((closed) => socket.close(closed));
      expect(css).not.toContain("4321px");
      expect(read.filter((file) => file.startsWith(data))).toEqual([]);
    },
  );

  it("know the classes of the routes and of every room of components", async () => {
    await writeFile(path.join(house, "app/one.tsx"), 'export const one = "pt-[4321px]";');
    await writeFile(path.join(house, "components/layout/two.tsx"), 'export const two = "pb-[4321px]";');
    const { css } = await built("app/globals.css");
    expect(css).toContain("padding-top: 4321px");
    expect(css).toContain("padding-bottom: 4321px");
  });
});
