import { expect, it } from "vitest";
import { openAssessment } from "@/lib/assessments/mutations";
import { createRound } from "@/lib/consultations/mutations";
import { recordSession } from "@/lib/consultations/record-mutations";
import { DomainError } from "@/lib/errors";
import { createFiscalYear } from "@/lib/fiscal-years/mutations";
import { submitSheet } from "@/lib/goal-sheets/submission-mutations";
import { createYearSheets } from "@/lib/goal-sheets/year-mutations";
import { acceptProposal, createProposal, rejectProposal } from "@/lib/imports/mutations";
import { getProposal } from "@/lib/imports/queries";
import { publishedSheet } from "../integration/assessments/published-sheet";
import { recordInput, releasedRound, roundInput } from "../integration/consultations/town-round";
import { describeOnDatabases } from "../support/database";
import { sampleDocument } from "../support/documents";
import type { Town } from "../support/municipality";

/** Does the same several times at once; a fault instead of a refusal fails the test. Gives how many succeeded. */
async function atOnce(attempts: (() => Promise<unknown>)[]): Promise<number> {
  const answers = await Promise.allSettled(attempts.map((attempt) => attempt()));
  const faults = answers.filter(
    (answer) => answer.status === "rejected" && !(answer.reason instanceof DomainError),
  );
  expect(faults).toEqual([]);
  return answers.filter(({ status }) => status === "fulfilled").length;
}

const thrice = (attempt: () => Promise<unknown>) => [attempt, attempt, attempt];

const events = (town: Town, action: string) =>
  town.inTenant((tx) => tx.auditEvent.count({ where: { action } }));

function proposal(town: Town) {
  return createProposal(town.actorFor("HEAD"), {
    ...{ year: town.year.year, departmentId: town.departments.affairs.id, formKey: "", fileName: null },
    ...{ document: sampleDocument(), locale: "ja" },
  });
}

describeOnDatabases("several people at once", (context) => {
  it("open an assessment once", async () => {
    const town = await context.municipality();
    const sheet = await publishedSheet(town);
    const office = town.actorFor("MAYORS_OFFICE");
    expect(await atOnce(thrice(() => openAssessment(office, { sheetId: sheet.id })))).toBe(1);
    expect(await town.inTenant((tx) => tx.sheetAssessment.count())).toBe(2);
    expect(await events(town, "assessment.opened")).toBe(1);
  });

  it("prepare a year once", async () => {
    const town = await context.municipality();
    const input = { year: town.year.year + 1, formKey: town.form.key };
    const administrator = town.actorFor("ADMINISTRATOR");
    expect(await atOnce(thrice(() => createFiscalYear(administrator, input)))).toBe(1);
    expect(await town.inTenant((tx) => tx.departmentYear.count({ where: { fiscalYear: input.year } }))).toBe(
      2,
    );
  });

  it("make every department's sheet once", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    expect(await atOnce(thrice(() => createYearSheets(office, { year: town.year.year })))).toBe(3);
    expect(await town.inTenant((tx) => tx.goalSheet.count())).toBe(2);
  });

  it("submit a sheet once", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const input = { sheetId: sheet.id, version: sheet.version, note: "" };
    expect(await atOnce(thrice(() => submitSheet(town.actorFor("HEAD"), input)))).toBe(1);
    expect(await events(town, "sheet.submitted")).toBe(1);
  });

  it("record a session once", async () => {
    const town = await context.municipality();
    await town.sheet({ state: "SUBMITTED" });
    const { sessionId } = await releasedRound(town);
    const input = await recordInput(town, sessionId);
    expect(await atOnce(thrice(() => recordSession(town.actorFor("MAYORS_OFFICE"), input)))).toBe(1);
    expect(await town.inTenant((tx) => tx.sessionMember.count())).toBe(2);
    expect(await events(town, "sheet.takenUp")).toBe(1);
  });

  it("make one sheet of two documents that came for the same department", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const ids = [await proposal(town), await proposal(town)];
    const screens = await Promise.all(ids.map((id) => getProposal(head, id)));
    const accepting = screens.map(({ id, seen }) => () => {
      const review = { proposalId: id, seen, corrections: new Map<string, string>(), replace: false };
      return acceptProposal(head, review);
    });
    expect(await atOnce(accepting)).toBe(1);
    expect(await town.inTenant((tx) => tx.goalSheet.count())).toBe(1);
  });

  it("throw a document away once", async () => {
    const town = await context.municipality();
    const proposalId = await proposal(town);
    expect(await atOnce(thrice(() => rejectProposal(town.actorFor("HEAD"), { proposalId })))).toBe(1);
    expect(await events(town, "import.rejected")).toBe(1);
  });

  it("may lay out rounds beside each other", async () => {
    const town = await context.municipality();
    expect(await atOnce(thrice(() => createRound(town.actorFor("MAYORS_OFFICE"), roundInput(town))))).toBe(3);
  });
});
