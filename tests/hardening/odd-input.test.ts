import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { signIn } from "@/lib/auth/mutations";
import { getOrganisation } from "@/lib/departments/organisation-queries";
import { saveField } from "@/lib/goal-sheets/drafting-mutations";
import { answerPublic } from "@/lib/publication/public-answer";
import { editionPage, manifestoPage, municipalityPage, yearPage } from "@/lib/publication/public-pages";
import { describeOnDatabases } from "../support/database";

const ODD = ["a\0b", "\ud800", "x".repeat(100_000), "%00", "..", "' or 1=1 --"];

async function answered(find: Parameters<typeof answerPublic>[1]) {
  const response = await answerPublic(new Request("http://town.example/a/2024/b"), find);
  return { status: response.status, headers: [...response.headers], body: await response.text() };
}

describeOnDatabases("odd input", (context) => {
  it("in a public address is answered like any unknown one, never with a fault", async () => {
    const town = await context.municipality();
    const locale = "ja" as const;
    const unknown = await answered(() => municipalityPage({ locale, municipality: "nowhere" }));
    expect(unknown.status).toBe(404);
    for (const odd of ODD) {
      const address = { locale, municipality: town.slug, year: "2024", department: odd };
      expect(await answered(() => municipalityPage({ locale, municipality: odd }))).toEqual(unknown);
      expect(await answered(() => yearPage({ locale, municipality: town.slug, year: odd }))).toEqual(unknown);
      expect(await answered(() => manifestoPage(address))).toEqual(unknown);
      expect(await answered(() => manifestoPage({ ...address, municipality: odd }))).toEqual(unknown);
      expect(await answered(() => editionPage({ ...address, number: odd }))).toEqual(unknown);
      expect(await answered(() => editionPage({ ...address, number: "9999" }))).toEqual(unknown);
    }
    for (const year of ["0", "02024", "10000", "99999999999", "2024.0", "-1", "２０２４"]) {
      expect(await answered(() => yearPage({ locale, municipality: town.slug, year }))).toEqual(unknown);
    }
  });

  it("as a year of the organisation screen is not found", async () => {
    const town = await context.municipality();
    for (const year of [99_999_999_999, -1, 0, 2_147_483_648]) {
      await expect(getOrganisation(town.actorFor("ADMINISTRATOR"), year)).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
  });

  it("as a deadline is refused with words and stores nothing", async () => {
    const town = await context.municipality("期限市", { formKey: "iga-2022" });
    const sheet = await town.sheet();
    const subject = { kind: "goal" as const, id: sheet.goalId };
    const deadline = { sheetId: sheet.id, subject, field: "deadline", base: "2025-03-31" };
    for (const value of ["2026-02-30", "0000-01-01", "0025-03-31"]) {
      await expect(saveField(town.actorFor("HEAD"), { ...deadline, value })).rejects.toMatchObject({
        reason: "badDate",
      });
    }
    const goal = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId } }));
    expect(goal.deadline?.toISOString()).toBe("2025-03-31T00:00:00.000Z");
  });

  it("signing in to a municipality that is none is refused as always and leaves no trace", async () => {
    const municipalityId = randomUUID();
    const typed = { municipalityId, email: "somebody@nowhere.example", password: "wrong" };
    await expect(signIn(typed)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "signInWrong" });
    const rows = await context.database().prisma.$transaction(async (tx) => {
      await tx.$queryRaw`select set_config('role', 'michishirube_app', true), set_config('app.municipality', ${municipalityId}, true)`;
      return tx.auditEvent.count();
    });
    expect(rows).toBe(0);
  });

  it("counts an unknown address's attempts of one moment one by one, as an account's", async () => {
    const town = await context.municipality();
    const typed = { municipalityId: town.id, email: "nobody@town.example", password: "wrong" };
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => signIn(typed)));
    const codes = answers.map((answer) => (answer.status === "rejected" ? answer.reason.code : "in"));
    expect(codes.filter((code) => code === "FORBIDDEN")).toHaveLength(10);
    expect(codes.filter((code) => code === "LIMIT")).toHaveLength(4);
  });
});
