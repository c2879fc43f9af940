import { expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor";
import { mapColumns } from "../../lib/imports/column-mutations";
import { createProposal } from "../../lib/imports/mutations";
import { getProposal } from "../../lib/imports/queries";
import type { Columns } from "../../lib/imports/text/columns";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";
import { excelFile, wordFile } from "../support/office-files";

const ROWS = [
  ["項目", "やること", "どこまで"],
  ["道", "道を直す", "・3路線を直す"],
];
const BY_HAND: Columns = [[], ["title"], ["targets"]];

function read(town: Town, actor: Actor, document: Uint8Array, fileName = "目標.xlsx") {
  const { id: departmentId } = town.departments.affairs;
  const { year } = town.year;
  return createProposal(actor, { year, departmentId, formKey: "", fileName, document, locale: "ja" });
}

const stored = (town: Town) =>
  town.inTenant(async (tx) => ({
    proposals: await tx.importProposal.findMany({ orderBy: { id: "asc" } }),
    mappings: await tx.importColumnMapping.findMany(),
    sheets: await tx.goalSheet.count(),
    events: await tx.auditEvent.count(),
  }));

async function refusedUnchanged(town: Town, reason: string, attempt: () => Promise<unknown>) {
  const before = await stored(town);
  await expect(attempt()).rejects.toMatchObject({ reason });
  expect(await stored(town)).toEqual(before);
}

const titles = ({ proposal }: Awaited<ReturnType<typeof getProposal>>) =>
  proposal.missions.flatMap(({ goals }) => goals.map(({ title }) => title));

describeOnDatabases("importing Word and Excel files", (context) => {
  it("keeps a Word table read by the form's labels as a proposal", async () => {
    const town = await context.municipality("表の市", { formKey: "kikugawa-2019" });
    const head = town.actorFor("HEAD");
    const rows = [
      ["重点施策・事業", "取組内容", "達成目標"],
      ["道を直す", "夏に工事する。", "3路線を直す。"],
    ];
    const screen = await getProposal(head, await read(town, head, wordFile([rows]), "方針.docx"));
    expect(titles(screen)).toEqual(["道を直す"]);
    expect(screen.columns?.remembered).toBe(false);
    expect(screen.columns?.tables.flat().map(({ choice }) => choice)).toEqual(["title", "means", "targets"]);
    expect(screen.source).toContain("夏に工事する。");
    expect((await stored(town)).sheets).toBe(0);
  });

  it("reads again by what a person said the columns hold, and remembers it for the next file of the form", async () => {
    const town = await context.municipality("表の市", { formKey: "kikugawa-2019" });
    const head = town.actorFor("HEAD");
    const first = await getProposal(head, await read(town, head, await excelFile(ROWS)));
    expect(titles(first)).toEqual([]);
    await mapColumns(head, { proposalId: first.id, seen: first.seen, columns: BY_HAND, locale: "ja" });
    const mapped = await getProposal(head, first.id);
    expect(titles(mapped)).toEqual(["道を直す"]);
    expect(mapped.columns).toMatchObject({ remembered: true });
    const another = [ROWS[0] ?? [], ["橋", "橋を直す", "・2橋を直す"]];
    const office = town.actorFor("MAYORS_OFFICE");
    const next = await getProposal(office, await read(town, office, await excelFile(another), "次の年.xlsx"));
    expect(titles(next)).toEqual(["橋を直す"]);
    const actions = await town.inTenant((tx) => tx.auditEvent.findMany({ select: { action: true } }));
    expect(actions.map(({ action }) => action)).toContain("import.columnsMapped");
    const elsewhere = await context.municipality("よその市", { formKey: "kikugawa-2019" });
    const stranger = elsewhere.actorFor("HEAD");
    const unknown = await getProposal(stranger, await read(elsewhere, stranger, await excelFile(ROWS)));
    expect(titles(unknown)).toEqual([]);
  });

  it("remembers what was said of each table of a document", async () => {
    const town = await context.municipality("表の市", { formKey: "kikugawa-2019" });
    const head = town.actorFor("HEAD");
    const table = (title: string, further: string) => [
      ["重点施策・事業", "達成目標", further],
      [title, "3か所を終える。", "夏に行う。"],
    ];
    const bytes = wordFile([table("道を直す", "時期"), "次の表", table("橋を直す", "やり方")]);
    const first = await getProposal(head, await read(town, head, bytes, "方針.docx"));
    expect(first.columns?.tables).toHaveLength(2);
    const columns: Columns = [["title"], ["targets"], [], ["title"], ["targets"], ["means"]];
    await mapColumns(head, { proposalId: first.id, seen: first.seen, columns, locale: "ja" });
    expect((await stored(town)).mappings).toHaveLength(2);
    const office = town.actorFor("MAYORS_OFFICE");
    const next = await getProposal(office, await read(town, office, bytes, "次の年.docx"));
    const goals = next.proposal.missions.flatMap((mission) => mission.goals);
    expect(goals.map(({ title, means }) => [title, means ?? ""])).toEqual([
      ["道を直す", ""],
      ["橋を直す", "夏に行う。"],
    ]);
  });

  it("asks for a title, for the columns that are there, and for what was last seen", async () => {
    const town = await context.municipality("表の市", { formKey: "kikugawa-2019" });
    const head = town.actorFor("HEAD");
    const { id: proposalId, seen } = await getProposal(head, await read(town, head, await excelFile(ROWS)));
    const mapped = (columns: Columns, state = seen) =>
      mapColumns(head, { proposalId, seen: state, columns, locale: "ja" });
    await refusedUnchanged(town, "importNothingMapped", () => mapped([[], ["means"], ["targets"]]));
    await refusedUnchanged(town, "changedMeanwhile", () => mapped([["title"], ["means"]]));
    await refusedUnchanged(town, "changedMeanwhile", () => mapped(BY_HAND, "0".repeat(64)));
    const stranger = town.actorFor("OTHER_HEAD");
    await refusedUnchanged(town, "notFound", () =>
      mapColumns(stranger, { proposalId, seen, columns: BY_HAND, locale: "ja" }),
    );
  });

  it("refuses what may not be opened, in words, and writes nothing", async () => {
    const town = await context.municipality("表の市", { formKey: "kikugawa-2019" });
    const head = town.actorFor("HEAD");
    const book = await excelFile(ROWS);
    await refusedUnchanged(town, "importNOT_AS_NAMED", () => read(town, head, book, "目標.docx"));
    await refusedUnchanged(town, "importNOT_AS_NAMED", () => read(town, head, book, "目標.txt"));
    await refusedUnchanged(town, "importDAMAGED", () => read(town, head, book.subarray(0, 900)));
    const macros = await excelFile(ROWS, { vbaProject: new Uint8Array([1]) });
    await refusedUnchanged(town, "importMACROS", () => read(town, head, macros));
    await refusedUnchanged(town, "importNO_SUCH_DOCUMENT", () =>
      read(town, head, wordFile(["買い物の覚え書き"]), "覚え書き.docx"),
    );
  });
});
