import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { buildPublicStyles } from "@/lib/cli/public-styles.mjs";
import { approveSheet, publishEdition, withdrawEdition } from "@/lib/publication/mutations";
import { answerPublic, type PublicAnswer } from "@/lib/publication/public-answer";
import {
  editionPage,
  homePage,
  manifestoPage,
  municipalityPage,
  yearPage,
} from "@/lib/publication/public-pages";
import { routes } from "@/lib/routes";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

function ask(path: string, find: () => Promise<PublicAnswer>, headers: Record<string, string> = {}) {
  return answerPublic(new Request(`http://localhost${path}`, { headers }), find);
}

async function said(response: Response) {
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
}

describeOnDatabases("the pages that citizens read", (context) => {
  let town: Town;
  let published: { id: string };
  const office = () => town.actorFor("MAYORS_OFFICE");

  beforeAll(async () => {
    await buildPublicStyles();
  });

  beforeEach(async () => {
    town = await context.municipality();
    const sheet = await town.sheet({ state: "AGREED" });
    await approveSheet(office(), { sheetId: sheet.id, version: 1, number: "1", decidedOn: "2024-05-20" });
    published = await publishEdition(office(), {
      sheetId: sheet.id,
      kind: "MANIFESTO",
      changeNote: "初版です。",
    });
    await town.sheet({ state: "DRAFTING", departmentId: town.departments.education.id });
  });

  const manifesto = (department: string, headers = {}, locale: "ja" | "en" = "ja", year = "2024") =>
    ask(
      routes.manifesto(town.slug, 2024, department, locale),
      () => manifestoPage({ municipality: town.slug, year, department, locale }),
      headers,
    );
  const edition = (number: string) =>
    ask(routes.edition(town.slug, 2024, "general-affairs", 1), () =>
      editionPage({
        municipality: town.slug,
        year: "2024",
        department: "general-affairs",
        number,
        locale: "ja",
      }),
    );

  it("are complete pages that nobody has to sign in for, with headers that allow nothing to run", async () => {
    const { status, headers, body } = await said(await manifesto("general-affairs"));
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": POLICY,
      "x-content-type-options": "nosniff",
      "cache-control": "public, max-age=60",
    });
    expect(body).toContain("窓口の待ち時間を短くする");
    expect(body).toContain(`href="${routes.year(town.slug, 2024)}"`);
    expect(body).toContain(`href="${routes.manifesto(town.slug, 2024, "general-affairs", "en")}"`);
  });

  it("lead from the municipality to the year and the department, in both languages", async () => {
    for (const locale of ["ja", "en"] as const) {
      const first = await ask(routes.municipality(town.slug, locale), () =>
        municipalityPage({ municipality: town.slug, locale }),
      );
      expect(await first.text()).toContain(`href="${routes.year(town.slug, 2024, locale)}"`);
      const year = await ask(routes.year(town.slug, 2024, locale), () =>
        yearPage({ municipality: town.slug, year: "2024", locale }),
      );
      const body = await year.text();
      expect(body).toContain(`href="${routes.manifesto(town.slug, 2024, "general-affairs", locale)}"`);
      expect(body).not.toContain("board-of-education");
    }
    expect((await ask("/", homePage)).status).toBe(200);
  });

  it("are answered by 304 as long as nothing changed, and anew after a withdrawal", async () => {
    const tag = (await manifesto("general-affairs")).headers.get("etag") ?? "";
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const { status, body } = await said(await manifesto("general-affairs", { "if-none-match": known }));
      expect([status, body]).toEqual([304, ""]);
    }
    expect((await manifesto("general-affairs", { "if-none-match": '"other"' })).status).toBe(200);
    expect((await manifesto("general-affairs", {}, "en")).headers.get("etag")).not.toBe(tag);
    await withdrawEdition(office(), { editionId: published.id, reason: "誤り" });
    expect((await manifesto("general-affairs", { "if-none-match": tag })).status).toBe(404);
  });

  it("cannot be told apart where something is a draft, withdrawn, scheduled or never was", async () => {
    const unknown = await said(await manifesto("no-such-department"));
    expect(unknown).toMatchObject({ status: 404, headers: { "cache-control": "no-store" } });
    expect(await said(await manifesto("board-of-education"))).toEqual(unknown);
    expect(await said(await manifesto("general-affairs", {}, "ja", "2023"))).toEqual(unknown);
    expect(await said(await edition("2"))).toEqual(unknown);
    expect(await said(await edition("01"))).toEqual(unknown);
    await withdrawEdition(office(), { editionId: published.id, reason: "誤り" });
    expect(await said(await manifesto("general-affairs"))).toEqual(unknown);
    expect(await said(await edition("1"))).toEqual(unknown);
    const year = () => yearPage({ municipality: town.slug, year: "2024", locale: "ja" });
    expect(await said(await ask(routes.year(town.slug, 2024), year))).toEqual(unknown);
    const elsewhere = () => municipalityPage({ municipality: "no-such-town", locale: "ja" });
    expect(await said(await ask("/no-such-town", elsewhere))).toEqual(unknown);
  });

  it("move on for good from a former slug, but only where there is something to read", async () => {
    const { id } = town.departments.affairs;
    await town.inTenant(async (tx) => {
      await tx.departmentSlug.create({
        data: { municipalityId: town.id, departmentId: id, slug: "general-affairs" },
      });
      await tx.department.update({ where: { id }, data: { slug: "administration" } });
    });
    const moved = await manifesto("general-affairs");
    expect([moved.status, moved.headers.get("location")]).toEqual([
      308,
      routes.manifesto(town.slug, 2024, "administration"),
    ]);
    expect((await manifesto("administration")).status).toBe(200);
    expect((await manifesto("general-affairs", {}, "ja", "2023")).status).toBe(404);
  });

  it("show an earlier edition under its number, hidden from search engines, leading to the one in force", async () => {
    await town.inTenant((tx) => tx.goal.updateMany({ data: { title: "改めた題" } }));
    const { sheetId } = await town.inTenant((tx) => tx.edition.findFirstOrThrow());
    await publishEdition(office(), { sheetId, kind: "AMENDMENT", changeNote: "題を改めました。" });
    const body = await (await edition("1")).text();
    expect(body).toContain("窓口の待ち時間を短くする");
    expect(body).toContain('content="noindex"');
    expect(body).toContain(`<a href="${routes.manifesto(town.slug, 2024, "general-affairs")}">`);
    expect(await (await manifesto("general-affairs")).text()).not.toContain("noindex");
  });

  it("say no detail of a fault, only the number under which it stands in the log", async () => {
    const log = vi.spyOn(console, "error").mockImplementation(() => {});
    const { status, headers, body } = await said(
      await ask("/town", () => Promise.reject(new Error("secret detail"))),
    );
    expect(status).toBe(500);
    expect(headers["content-security-policy"]).toBe(POLICY);
    expect(body).not.toContain("secret detail");
    const id = /エラー番号：([0-9a-f]{8})/.exec(body)?.[1];
    expect(log).toHaveBeenCalledOnce();
    expect(log.mock.calls[0]?.[0]).toContain(id);
    log.mockRestore();
  });
});
