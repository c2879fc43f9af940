import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { getSheet } from "@/lib/goal-sheets/queries";
import { removePortrait, setPortrait } from "@/lib/people/portrait-mutations";
import { getPortrait, listPersonPortraits } from "@/lib/people/portrait-queries";
import { describeOnDatabases } from "../../support/database";
import type { TestRole, Town } from "../../support/municipality";

async function photograph(colour: string): Promise<Uint8Array> {
  const picture = sharp({ create: { width: 600, height: 800, channels: 3, background: colour } });
  return new Uint8Array(await picture.jpeg().toBuffer());
}

describeOnDatabases("portraits of heads", (context) => {
  let red: Uint8Array;
  let blue: Uint8Array;
  beforeAll(async () => {
    red = await photograph("#aa3333");
    blue = await photograph("#3333aa");
  });

  const postOf = (town: Town, role: TestRole) =>
    town.inTenant((tx) => tx.post.findFirstOrThrow({ where: { personId: town.person(role).id } }));
  const set = async (town: Town, by: TestRole, file: Uint8Array, of: TestRole = "HEAD") =>
    setPortrait(town.actorFor(by), { postId: (await postOf(town, of)).id, focus: "TOP", file });
  const written = (town: Town) =>
    town.inTenant(async (tx) => ({
      posts: await tx.post.findMany({ orderBy: { id: "asc" }, select: { id: true, portraitFileId: true } }),
      files: (await tx.storedFile.findMany({ orderBy: { createdAt: "asc" } })).map((file) => ({
        sha256: file.sha256,
        isThere: file.bytes !== null && file.removedAt === null,
      })),
      events: (await tx.auditEvent.findMany({ orderBy: { id: "asc" } })).map(({ action }) => action),
    }));

  it.each(["HEAD", "MAYORS_OFFICE", "ADMINISTRATOR"] as const)(
    "are set by %s, made small and recorded",
    async (by) => {
      const town = await context.municipality();
      await set(town, by, red);
      const { files, events } = await written(town);
      expect(files).toEqual([{ sha256: expect.stringMatching(/^[0-9a-f]{64}$/), isThere: true }]);
      expect(events).toEqual(["portrait.set"]);
      const portrait = await getPortrait(town.actorFor("STAFF"), files[0]?.sha256 ?? "");
      expect(portrait?.mediaType).toBe("image/jpeg");
      expect(await sharp(portrait?.bytes).metadata()).toMatchObject({
        width: 480,
        height: 640,
        format: "jpeg",
      });
    },
  );

  it.each(["STAFF", "DRAFTER", "SUPERVISOR", "LEADER", "OTHER_HEAD"] as const)(
    "are neither set nor removed by %s, and nothing is written",
    async (by) => {
      const town = await context.municipality();
      await set(town, "HEAD", red);
      const before = await written(town);
      const refused = { code: "FORBIDDEN", reason: "portraitNotYours" };
      await expect(set(town, by, blue)).rejects.toMatchObject(refused);
      const { id: postId } = await postOf(town, "HEAD");
      await expect(removePortrait(town.actorFor(by), { postId })).rejects.toMatchObject(refused);
      expect(await written(town)).toEqual(before);
    },
  );

  it("are unknown to the next municipality, and to posts that are none", async () => {
    const [town, other] = [await context.municipality(), await context.municipality("よその市")];
    await set(town, "HEAD", red);
    const before = await written(town);
    const { id: postId } = await postOf(town, "HEAD");
    const stranger = other.actorFor("ADMINISTRATOR");
    const missing = { code: "NOT_FOUND" };
    await expect(setPortrait(stranger, { postId, focus: "TOP", file: blue })).rejects.toMatchObject(missing);
    await expect(removePortrait(stranger, { postId })).rejects.toMatchObject(missing);
    const nobody = { postId: randomUUID(), focus: "TOP" as const, file: blue };
    await expect(setPortrait(town.actorFor("ADMINISTRATOR"), nobody)).rejects.toMatchObject(missing);
    expect(await getPortrait(stranger, before.files[0]?.sha256 ?? "")).toBeNull();
    expect(await written(town)).toEqual(before);
  });

  it.each([
    ["no photograph", new TextEncoder().encode("写真ではありません。".repeat(40)), "portraitKind"],
    ["more than ten megabytes", new Uint8Array(10 * 1024 * 1024 + 1).fill(0xff), "portraitLarge"],
  ])("refuse a file that is %s, and keep the picture that was there", async (_, file, reason) => {
    const town = await context.municipality();
    await set(town, "HEAD", red);
    const before = await written(town);
    await expect(set(town, "HEAD", file)).rejects.toMatchObject({ code: "LIMIT", reason });
    expect(await written(town)).toEqual(before);
  });

  it("give way to another picture; the one before is kept nowhere when no edition shows it", async () => {
    const town = await context.municipality();
    await set(town, "HEAD", red);
    await set(town, "HEAD", blue);
    const { files } = await written(town);
    expect(files.map(({ isThere }) => isThere)).toEqual([false, true]);
    await set(town, "HEAD", red);
    expect((await written(town)).files.map(({ isThere }) => isThere)).toEqual([true, false]);
  });

  it("write nothing when the same photograph is sent again", async () => {
    const town = await context.municipality();
    await set(town, "HEAD", red);
    const before = await written(town);
    await set(town, "HEAD", red);
    expect(await written(town)).toEqual(before);
  });

  it("are removed with their bytes, once, and the removal is recorded", async () => {
    const town = await context.municipality();
    await set(town, "HEAD", red);
    const sha256 = (await written(town)).files[0]?.sha256 ?? "";
    const { id: postId } = await postOf(town, "HEAD");
    await removePortrait(town.actorFor("HEAD"), { postId });
    const after = await written(town);
    expect(after.files).toEqual([{ sha256, isThere: false }]);
    expect(after.posts.every(({ portraitFileId }) => portraitFileId === null)).toBe(true);
    expect(after.events).toEqual(["portrait.set", "portrait.removed"]);
    expect(await getPortrait(town.actorFor("HEAD"), sha256)).toBeNull();
    const again = removePortrait(town.actorFor("HEAD"), { postId });
    await expect(again).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await written(town)).toEqual(after);
  });

  it("stay for the other post that shows the same picture", async () => {
    const town = await context.municipality();
    await set(town, "ADMINISTRATOR", red);
    await set(town, "ADMINISTRATOR", red, "OTHER_HEAD");
    const sha256 = (await written(town)).files[0]?.sha256 ?? "";
    await removePortrait(town.actorFor("HEAD"), { postId: (await postOf(town, "HEAD")).id });
    expect((await written(town)).files).toEqual([{ sha256, isThere: true }]);
    expect(await getPortrait(town.actorFor("STAFF"), sha256)).not.toBeNull();
  });

  it("stand with the sheet, and say who may change them", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await set(town, "HEAD", red);
    const sha256 = (await written(town)).files[0]?.sha256;
    const seen = async (role: TestRole) => (await getSheet(town.actorFor(role), sheet.id)).portraits;
    expect(await seen("HEAD")).toMatchObject([{ title: "部長", sha256, mayChange: true }]);
    expect(await seen("STAFF")).toMatchObject([{ title: "部長", sha256, mayChange: false }]);
    const own = await listPersonPortraits(
      town.actorFor("ADMINISTRATOR"),
      town.person("HEAD").id,
      "2024-06-01",
    );
    expect(own).toMatchObject([{ title: "部長", sha256 }]);
    expect(await listPersonPortraits(town.actorFor("LEADER"), town.person("HEAD").id, "2024-06-01")).toEqual(
      [],
    );
  });

  it("do not hand out files that are no portrait", async () => {
    const town = await context.municipality();
    const sha256 = "c".repeat(64);
    await town.inTenant((tx) =>
      tx.storedFile.create({
        data: { municipalityId: town.id, sha256, mediaType: "image/jpeg", bytes: new Uint8Array([1]) },
      }),
    );
    expect(await getPortrait(town.actorFor("ADMINISTRATOR"), sha256)).toBeNull();
  });
});
