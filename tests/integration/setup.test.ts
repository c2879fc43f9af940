import { afterAll, beforeEach, expect, it, vi } from "vitest";
import { signIn } from "@/lib/auth/mutations";
import { loadActor } from "@/lib/auth/queries";
import { setUpMunicipality, setupIsOpen } from "@/lib/auth/setup-mutations";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant } from "@/lib/db/tenancy";
import { loadFiscalYear, workingYear } from "@/lib/fiscal-years/queries";
import { fiscalYearOf } from "@/lib/i18n/era";
import { findMunicipality, listMunicipalities } from "@/lib/municipalities/queries";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { describeOnDatabases } from "../support/database";

const INPUT = {
  municipalityName: "あたらし市",
  slug: "atarashi",
  administratorName: "管理 花子",
  email: "kanri@atarashi.example",
  password: "a long first password",
};

let codes = 0;
let code = "";

beforeEach(() => {
  codes += 1;
  code = `printed-at-start-${codes}`;
  vi.stubEnv("SETUP_CODE", code);
  vi.stubEnv("SAMPLE_DATA", "off");
});
afterAll(() => {
  vi.unstubAllEnvs();
});

// The tests of one database build on each other: first nothing stands, then exactly one municipality.
describeOnDatabases("the first-run set-up", () => {
  it("is not offered while sample data is wanted or no code was printed", async () => {
    vi.stubEnv("SAMPLE_DATA", "on");
    expect(await setupIsOpen()).toBe(false);
    vi.stubEnv("SAMPLE_DATA", "off");
    vi.stubEnv("SETUP_CODE", "");
    expect(await setupIsOpen()).toBe(false);
    await expect(setUpMunicipality({ ...INPUT, code: "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listMunicipalities()).toEqual([]);
  });

  it("refuses a wrong code, and after five even the right one, without making anything", async () => {
    expect(await setupIsOpen()).toBe(true);
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      await expect(setUpMunicipality({ ...INPUT, code: "guessed" })).rejects.toMatchObject({
        code: "FORBIDDEN",
        reason: "setupCodeWrong",
      });
    }
    await expect(setUpMunicipality({ ...INPUT, code })).rejects.toMatchObject({ code: "LIMIT" });
    expect(await listMunicipalities()).toEqual([]);
  });

  it("makes one municipality even when two people finish at the same moment", async () => {
    const results = await Promise.allSettled([
      setUpMunicipality({ ...INPUT, code }),
      setUpMunicipality({ ...INPUT, slug: "betsu", code }),
    ]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await listMunicipalities()).toHaveLength(1);
  });

  it("is closed from then on, with the right code too", async () => {
    expect(await setupIsOpen()).toBe(false);
    await expect(setUpMunicipality({ ...INPUT, slug: "zweite", code })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await findMunicipality("zweite")).toBeNull();
  });

  it("leaves an administrator, the built-in forms and this year in preparation", async () => {
    const [municipality] = await listMunicipalities();
    expect(municipality).toMatchObject({ name: "あたらし市", isSample: false });
    const municipalityId = municipality?.id ?? "";
    const sessionId = await signIn({ municipalityId, email: INPUT.email, password: INPUT.password });
    const actor = await loadActor(municipalityId, sessionId);
    if (!actor) throw new Error("The administrator cannot act.");
    expect(actor).toMatchObject({ name: "管理 花子", roles: ["ADMINISTRATOR"] });
    const year = await workingYear(actor);
    expect(year).toBe(fiscalYearOf(todayInTokyo()));
    await inTenant(actor, async (tx) => {
      expect(await loadFiscalYear(tx, year)).toMatchObject({ state: "PREPARING", form: builtInForms[0] });
      expect(await tx.sheetForm.count()).toBe(builtInForms.length);
      const scales = await tx.evaluationScale.findMany({ orderBy: { key: "asc" }, select: { key: true } });
      const withScale = builtInForms.filter(({ scale }) => scale).map(({ key }) => key);
      expect(scales.map(({ key }) => key)).toEqual(withScale.toSorted());
      expect(await tx.auditEvent.count({ where: { action: "municipality.setUp" } })).toBe(1);
    });
  });
});
