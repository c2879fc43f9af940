import sharp from "sharp";
import { beforeAll, expect, it } from "vitest";
import { buildPublicStyles } from "@/lib/cli/public-styles.mjs";
import { removePortrait, setPortrait } from "@/lib/people/portrait-mutations";
import { withdrawEdition } from "@/lib/publication/mutations";
import { answerPublic } from "@/lib/publication/public-answer";
import { manifestoPage, publicFile } from "@/lib/publication/public-pages";
import { getPreview, getPublication } from "@/lib/publication/queries";
import { routes } from "@/lib/routes";
import { describeOnDatabases } from "../../support/database";
import { type AgreedSheet, agreedSheet } from "./agreed-sheet";

describeOnDatabases("portraits on citizens' pages", (context) => {
  let photograph: Uint8Array;
  beforeAll(async () => {
    await buildPublicStyles();
    const picture = sharp({ create: { width: 600, height: 800, channels: 3, background: "#336633" } });
    photograph = new Uint8Array(await picture.jpeg().toBuffer());
  });

  const postId = async ({ town }: AgreedSheet) => {
    const personId = town.person("HEAD").id;
    return (await town.inTenant((tx) => tx.post.findFirstOrThrow({ where: { personId } }))).id;
  };

  /** A sheet whose head has a portrait, approved. */
  async function withPortrait() {
    const agreed = await agreedSheet(context);
    await setPortrait(agreed.actor("HEAD"), {
      postId: await postId(agreed),
      focus: "MIDDLE",
      file: photograph,
    });
    await agreed.approve();
    const { sha256 } = await agreed.town.inTenant((tx) => tx.storedFile.findFirstOrThrow());
    return { ...agreed, sha256 };
  }

  const answer = ({ town }: AgreedSheet, sha256: string, headers: Record<string, string> = {}) =>
    answerPublic(new Request(`http://localhost${routes.publicFile(town.slug, sha256)}`, { headers }), () =>
      publicFile({ municipality: town.slug, sha256 }),
    );
  const page = async ({ town }: AgreedSheet) => {
    const path = routes.manifesto(town.slug, 2024, "general-affairs");
    const found = () =>
      manifestoPage({ municipality: town.slug, year: "2024", department: "general-affairs", locale: "ja" });
    return (await answerPublic(new Request(`http://localhost${path}`), found)).text();
  };

  it("are not there before the edition is published, and then to everybody as what they are", async () => {
    const sheet = await withPortrait();
    expect((await answer(sheet, sheet.sha256)).status).toBe(404);
    await sheet.publish();
    const shown = await answer(sheet, sheet.sha256);
    expect(shown.status).toBe(200);
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": "image/jpeg",
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=60",
      etag: `"${sheet.sha256}"`,
    });
    expect(await sharp(await shown.arrayBuffer()).metadata()).toMatchObject({ width: 480, height: 640 });
    const known = await answer(sheet, sheet.sha256, { "if-none-match": `"${sheet.sha256}"` });
    expect(known.status).toBe(304);
    const html = await page(sheet);
    expect(html).toContain(`src="${routes.publicFile(sheet.town.slug, sheet.sha256)}"`);
    expect(html).toContain('alt="部長 HEAD 担当の顔写真"');
  });

  it("are no way to other files or other municipalities' pictures", async () => {
    const sheet = await withPortrait();
    await sheet.publish();
    const other = await withPortrait();
    await other.publish();
    for (const odd of ["f".repeat(64), "x", sheet.sha256.toUpperCase(), "../secrets", `${sheet.sha256}0`]) {
      expect((await answer(sheet, odd)).status, odd).toBe(404);
    }
    const elsewhere = await answerPublic(new Request("http://localhost/"), () =>
      publicFile({ municipality: "no-such-town", sha256: sheet.sha256 }),
    );
    expect(elsewhere.status).toBe(404);
  });

  it("go with the edition when it is withdrawn", async () => {
    const sheet = await withPortrait();
    const edition = await sheet.publish();
    await withdrawEdition(sheet.office, { editionId: edition.id, reason: "誤り" });
    expect((await answer(sheet, sheet.sha256)).status).toBe(404);
  });

  it("stay in an earlier edition when another picture follows", async () => {
    const sheet = await withPortrait();
    await sheet.publish();
    const other = await sharp(photograph).negate().jpeg().toBuffer();
    await setPortrait(sheet.actor("HEAD"), {
      postId: await postId(sheet),
      focus: "MIDDLE",
      file: new Uint8Array(other),
    });
    expect((await answer(sheet, sheet.sha256)).status).toBe(200);
    expect(await page(sheet)).toContain(sheet.sha256);
    const { snapshot: preview } = await getPreview(sheet.office, sheet.sheet.id);
    expect(preview.header.heads[0]?.portraitSha256).not.toBe(sheet.sha256);
  });

  it("are gone from published pages once removed, while the editions still verify", async () => {
    const sheet = await withPortrait();
    await sheet.publish();
    await removePortrait(sheet.actor("HEAD"), { postId: await postId(sheet) });
    expect((await answer(sheet, sheet.sha256)).status).toBe(404);
    expect(await page(sheet)).not.toContain("<img");
    const { chain, editions } = await getPublication(sheet.office, sheet.sheet.id);
    expect([chain.holds, editions.length]).toEqual([true, 1]);
    const stored = await sheet.publicManifesto();
    expect(stored?.edition.snapshot.header.heads[0]?.portraitSha256).toBe(sheet.sha256);
    expect(stored?.portraits).toEqual([]);
  });

  it("are tied to no later edition once they were removed", async () => {
    const sheet = await withPortrait();
    await sheet.publish();
    const tied = () => sheet.town.inTenant((tx) => tx.editionFile.count());
    expect(await tied()).toBe(1);
    await removePortrait(sheet.actor("HEAD"), { postId: await postId(sheet) });
    await sheet.changeTitle("改めた題");
    await sheet.publish("AMENDMENT");
    expect(await tied()).toBe(1);
    expect((await sheet.publicManifesto())?.edition.snapshot.header.heads[0]?.portraitSha256).toBeNull();
  });
});
