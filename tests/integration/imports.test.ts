import { expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor";
import { workingYear } from "../../lib/fiscal-years/queries";
import { applyImport } from "../../lib/imports/apply-mutations";
import { applyMessage } from "../../lib/imports/apply-outcome";
import { importText } from "../../lib/imports/import-text";
import { acceptProposal, correctProposal, createProposal, rejectProposal } from "../../lib/imports/mutations";
import { getProposal, listImportChoices, listProposals } from "../../lib/imports/queries";
import type { Proposal } from "../../lib/imports/schema";
import { describeOnDatabases } from "../support/database";
import { sampleDocument } from "../support/documents";
import type { Town } from "../support/municipality";

const NONE = new Map<string, string>();
const BOTH = { text: "\u0000", file: new Uint8Array([0x25, 0x50, 0x44, 0x46, 0x2d]) };

function proposalOf(town: Town): Proposal {
  const result = importText(town.form, sampleDocument());
  if (!result.ok) throw new Error(result.message);
  return result.proposal;
}

function read(town: Town, actor: Actor, document: string | Uint8Array = sampleDocument()) {
  const departmentId = town.departments.affairs.id;
  return createProposal(actor, {
    year: town.year.year,
    departmentId,
    formKey: "",
    fileName: null,
    document,
    locale: "ja",
  });
}

const stored = (town: Town) =>
  town.inTenant(async (tx) => ({
    proposals: await tx.importProposal.findMany({ orderBy: { id: "asc" } }),
    sheets: await tx.goalSheet.findMany({ orderBy: { id: "asc" } }),
    goals: await tx.goal.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

async function refusedUnchanged(town: Town, reason: string, attempt: () => Promise<unknown>) {
  const before = await stored(town);
  await expect(attempt()).rejects.toMatchObject({ reason });
  expect(await stored(town)).toEqual(before);
}

describeOnDatabases("importing a document", (context) => {
  it("keeps what was read as a proposal and touches no sheet", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const screen = await getProposal(head, await read(town, head));
    expect(screen.proposal.missions.length).toBeGreaterThan(0);
    expect(screen.source).toContain(sampleDocument().trim().slice(0, 20));
    expect(screen.allowed.accept).toBeNull();
    expect((await stored(town)).sheets).toEqual([]);
    expect((await listProposals(head)).map(({ id }) => id)).toEqual([screen.id]);
    expect(await listProposals(town.actorFor("MAYORS_OFFICE"))).toEqual([]);
  });

  it("makes the corrected proposal the draft of a department without a sheet", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const id = await read(town, head);
    const first = await getProposal(head, id);
    const corrections = new Map([
      ["/header/contact", " 総務課 0000-00-0000 "],
      ["/missions/0/goals/0/title", "直した表題"],
      ["/missions/0/goals/0/means", "・はじめに\r\n・つぎに"],
      ["/missions/0/goals/0/policyNumbers", "7-1・①、7-1・②"],
    ]);
    await correctProposal(head, { proposalId: id, seen: first.seen, corrections });
    const { seen } = await getProposal(head, id);
    const sheetId = await acceptProposal(head, { proposalId: id, seen, corrections: NONE, replace: false });
    const sheet = await town.inTenant((tx) =>
      tx.goalSheet.findUniqueOrThrow({
        where: { id: sheetId },
        include: {
          goals: { include: { policyItems: { orderBy: { order: "asc" } } }, orderBy: { createdAt: "asc" } },
        },
      }),
    );
    expect(sheet).toMatchObject({ state: "DRAFTING", contact: "総務課 0000-00-0000" });
    expect(sheet.goals).toHaveLength(first.proposal.missions.flatMap(({ goals }) => goals).length);
    const goal = sheet.goals.find(({ title }) => title === "直した表題");
    expect(goal?.means).toBe("・はじめに\n・つぎに");
    expect(goal?.policyItems.map(({ normalizedNumber }) => normalizedNumber)).toEqual(["7-1-1", "7-1-2"]);
    const actions = await town.inTenant((tx) => tx.auditEvent.findMany({ select: { action: true } }));
    expect(actions.map(({ action }) => action)).toEqual(
      expect.arrayContaining(["import.created", "import.corrected", "sheet.created", "import.accepted"]),
    );
    expect(await listProposals(head)).toEqual([]);
  });

  it("replaces a written draft only when that was said, and keeps what stood there", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { id: sheetId } = await town.sheet({ state: "RETURNED" });
    const id = await read(town, office);
    const { seen, facts } = await getProposal(office, id);
    expect(facts.sheet?.hasContent).toBe(true);
    const review = { proposalId: id, seen, corrections: NONE };
    await refusedUnchanged(town, "sheetHasContent", () =>
      acceptProposal(office, { ...review, replace: false }),
    );
    expect(await acceptProposal(office, { ...review, replace: true })).toBe(sheetId);
    const titles = () =>
      town.inTenant(async (tx) =>
        (await tx.goal.findMany({ where: { sheetId } })).map(({ title }) => title).toSorted(),
      );
    const imported = await titles();
    expect(imported).not.toContain("窓口の待ち時間を短くする");
    await refusedUnchanged(town, "importAccepted", () =>
      acceptProposal(office, { ...review, replace: true }),
    );
    await refusedUnchanged(town, "importAccepted", () => rejectProposal(office, { proposalId: id }));
  });

  it("refuses corrections of a proposal that changed meanwhile", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const id = await read(town, head);
    const { seen } = await getProposal(head, id);
    const corrections = new Map([["/missions/0/goals/0/title", "先に直した"]]);
    await correctProposal(head, { proposalId: id, seen, corrections });
    await refusedUnchanged(town, "changedMeanwhile", () =>
      correctProposal(head, { proposalId: id, seen, corrections: NONE }),
    );
    await refusedUnchanged(town, "changedMeanwhile", () =>
      acceptProposal(head, { proposalId: id, seen, corrections: NONE, replace: true }),
    );
  });

  it("refuses what is no such document and changes nothing", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    await refusedUnchanged(town, "importEMPTY", () => read(town, head, ""));
    await refusedUnchanged(town, "importBINARY", () => read(town, head, BOTH.file));
    await refusedUnchanged(town, "importBINARY", () => read(town, head, BOTH.text));
    await refusedUnchanged(town, "importNO_SUCH_DOCUMENT", () => read(town, head, "買い物の覚え書き"));
    await refusedUnchanged(town, "importTOO_LARGE", () => read(town, head, "あ".repeat(800_000)));
  });

  it("offers and takes only sheets that are being drafted or returned, in an open year", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const id = await read(town, office);
    const { seen } = await getProposal(office, id);
    await town.sheet({ state: "SUBMITTED" });
    const { targets } = await listImportChoices(office);
    expect(targets.map(({ departmentId }) => departmentId)).toEqual([town.departments.education.id]);
    await refusedUnchanged(town, "sheetSUBMITTED", () => read(town, office));
    await refusedUnchanged(town, "sheetSUBMITTED", () =>
      acceptProposal(office, { proposalId: id, seen, corrections: NONE, replace: true }),
    );
    const closed = await context.municipality("とじた市", { yearState: "CLOSED" });
    await refusedUnchanged(closed, "yearNotOpen", () => read(closed, closed.actorFor("HEAD")));
  });

  it("throws a proposal away without touching the sheet", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const id = await read(town, head);
    await rejectProposal(head, { proposalId: id });
    const after = await stored(town);
    expect(after.proposals).toEqual([]);
    expect(after.sheets).toEqual([]);
    await expect(getProposal(head, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is not found by others: other departments, staff, leaders, other municipalities", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const id = await read(town, head);
    const { seen } = await getProposal(head, id);
    const elsewhere = (await context.municipality("よその市")).actorFor("MAYORS_OFFICE");
    const strangers = (["OTHER_HEAD", "STAFF", "LEADER", "SUPERVISOR", "ADMINISTRATOR"] as const).map(
      (role) => town.actorFor(role),
    );
    for (const actor of [...strangers, elsewhere]) {
      await expect(getProposal(actor, id)).rejects.toMatchObject({ code: "NOT_FOUND" });
      const review = { proposalId: id, seen, corrections: NONE };
      await refusedUnchanged(town, "notFound", () => read(town, actor));
      await refusedUnchanged(town, "notFound", () => correctProposal(actor, review));
      await refusedUnchanged(town, "notFound", () => acceptProposal(actor, { ...review, replace: true }));
      await refusedUnchanged(town, "notFound", () => rejectProposal(actor, { proposalId: id }));
    }
    await expect(getProposal(head, "no-id")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describeOnDatabases("applying a read document on the command line", (context) => {
  const asNamed = (proposal: Proposal, departmentName: string): Proposal => ({
    ...proposal,
    header: { ...proposal.header, departmentName },
  });

  it("makes the draft of the department that the document names", async () => {
    const town = await context.municipality();
    const proposal = asNamed(proposalOf(town), "総 務 部");
    const outcome = await applyImport({ municipalitySlug: town.slug, year: town.year.year, proposal });
    expect(outcome).toMatchObject({ ok: true, department: "総務部", yearCreated: false, sheetCreated: true });
    expect(applyMessage(outcome, "ja")).toContain("総務部");
    const again = await applyImport({ municipalitySlug: town.slug, year: town.year.year, proposal });
    expect(again).toMatchObject({ ok: false, code: "SHEET_HAS_CONTENT" });
  });

  it("makes a missing year, bound to the form and with the departments of the nearest year", async () => {
    const town = await context.municipality("まだの市", { year: 2026 });
    const proposal = asNamed(proposalOf(town), "総務部");
    const outcome = await applyImport({ municipalitySlug: town.slug, year: 2024, proposal });
    expect(outcome).toMatchObject({ ok: true, year: 2024, yearCreated: true });
    const made = await town.inTenant(async (tx) => ({
      year: await tx.fiscalYear.findFirst({ where: { year: 2024 }, include: { sheetForm: true } }),
      departments: await tx.departmentYear.count({ where: { fiscalYear: 2024 } }),
      links: await tx.departmentLink.findMany({ include: { from: true, to: true } }),
    }));
    expect(made.year).toMatchObject({ state: "OPEN", sheetForm: { key: "iga-2024" } });
    expect(made.departments).toBe(2);
    expect(made.links.map(({ from, to }) => [from.fiscalYear, to?.fiscalYear])).toEqual([
      [2024, 2026],
      [2024, 2026],
    ]);
  });

  it.each([1, 1949, 2042, 9999])("makes no year %i that lies out of reach, and says so", async (year) => {
    const town = await context.municipality("とおい市", { year: 2026 });
    const proposal = asNamed(proposalOf(town), "総務部");
    const outcome = await applyImport({ municipalitySlug: town.slug, year, proposal });
    expect(outcome).toMatchObject({ ok: false, code: "YEAR_OUT_OF_REACH", year });
    expect(applyMessage(outcome, "ja")).toContain("--year");
    expect(await town.inTenant((tx) => tx.fiscalYear.count())).toBe(1);
  });

  it("leaves everybody in their year when an older one is made behind a closed one", async () => {
    const town = await context.municipality("むかし市", { year: 2026, yearState: "CLOSED" });
    const proposal = asNamed(proposalOf(town), "総務部");
    const outcome = await applyImport({ municipalitySlug: town.slug, year: 2024, proposal });
    expect(outcome).toMatchObject({ ok: true, yearCreated: true });
    expect(await workingYear(town.actorFor("MAYORS_OFFICE"))).toBe(2026);
  });

  it("writes nothing, not even the year, when no department has the name, and lists the names", async () => {
    const town = await context.municipality("ちがう市", { year: 2026 });
    const proposal = asNamed(proposalOf(town), "水族館部");
    const outcome = await applyImport({ municipalitySlug: town.slug, year: 2024, proposal });
    expect(outcome).toMatchObject({ ok: false, code: "NO_DEPARTMENT", known: ["総務部", "教育委員会"] });
    expect(applyMessage(outcome, "ja")).toContain("教育委員会");
    expect(await town.inTenant((tx) => tx.fiscalYear.count())).toBe(1);
    const nowhere = await applyImport({ municipalitySlug: "no-such-town", year: 2024, proposal });
    expect(nowhere).toMatchObject({ ok: false, code: "NO_MUNICIPALITY" });
  });

  it("leaves closed years and submitted sheets alone", async () => {
    const closed = await context.municipality("とじた市", { yearState: "CLOSED" });
    const request = {
      municipalitySlug: closed.slug,
      year: 2024,
      proposal: asNamed(proposalOf(closed), "総務部"),
    };
    expect(await applyImport(request)).toMatchObject({ ok: false, code: "YEAR_NOT_OPEN" });
    const town = await context.municipality();
    await town.sheet({ state: "SUBMITTED" });
    const submitted = await applyImport({ ...request, municipalitySlug: town.slug, replace: true });
    expect(submitted).toMatchObject({ ok: false, code: "SHEET_NOT_EDITABLE", state: "SUBMITTED" });
  });
});
