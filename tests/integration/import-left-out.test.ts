import { expect, it } from "vitest";
import { applyImport } from "@/lib/imports/apply-mutations";
import { applyMessage } from "@/lib/imports/apply-outcome";
import { acceptProposal, createProposal } from "@/lib/imports/mutations";
import { leftOutTexts, proposalView } from "@/lib/imports/proposal-fields";
import { getProposal } from "@/lib/imports/queries";
import { describeOnDatabases } from "../support/database";
import { sampleDocument } from "../support/documents";
import { formOf, proposalOf } from "../support/proposals";

describeOnDatabases("importing a document of another form than the year's", (context) => {
  const town = async () => {
    const made = await context.municipality("かた違い市", { formKey: "kikugawa-2019" });
    const definition = formOf("iga-2024");
    const { key, version, name } = definition;
    await made.inTenant((tx) =>
      tx.sheetForm.create({ data: { municipalityId: made.id, key, version, name: name.ja, definition } }),
    );
    return made;
  };

  it("shows both forms, and takes over what the year's form has fields for and nothing beside", async () => {
    const made = await town();
    const head = made.actorFor("HEAD");
    const id = await createProposal(head, {
      year: made.year.year,
      departmentId: made.departments.affairs.id,
      formKey: "iga-2024",
      fileName: null,
      document: sampleDocument(),
      locale: "ja",
    });
    const { seen, form, yearForm, proposal } = await getProposal(head, id);
    expect([form.key, yearForm.key]).toEqual(["iga-2024", "kikugawa-2019"]);
    const left = leftOutTexts(proposalView({ target: yearForm, reading: form }, proposal));
    expect(left.map(({ path }) => path)).toContain("/missions/0/goals/0/background");

    const sheetId = await acceptProposal(head, {
      proposalId: id,
      seen,
      corrections: new Map(),
      replace: false,
    });
    const { goals, missions } = await made.inTenant((tx) =>
      tx.goalSheet.findUniqueOrThrow({ where: { id: sheetId }, include: { goals: true, missions: true } }),
    );
    expect(missions.map(({ text }) => text)).toEqual([null]);
    const read = proposal.missions.flatMap((mission) => mission.goals);
    expect(goals.map(({ means }) => means).sort()).toEqual(read.map(({ means }) => means ?? "").sort());
    expect(new Set(goals.flatMap((goal) => [goal.background, goal.purpose, goal.achievedState]))).toEqual(
      new Set([""]),
    );
  });

  it("says on the command line how many texts stayed behind", async () => {
    const made = await town();
    const read = proposalOf("iga-2024", sampleDocument());
    const proposal = { ...read, header: { ...read.header, departmentName: "総務部" } };
    const outcome = await applyImport({ municipalitySlug: made.slug, year: made.year.year, proposal });
    const left = leftOutTexts(proposalView({ target: made.form, reading: formOf("iga-2024") }, proposal));
    expect(outcome).toMatchObject({ ok: true, leftOut: left.length });
    expect(applyMessage(outcome, "ja")).toContain(`取り込まなかった文章が${left.length}件`);
  });
});
