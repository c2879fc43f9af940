import { randomUUID } from "node:crypto";
import { it } from "vitest";
import { handInAssessment, openAssessment, saveAssessmentRows } from "@/lib/assessments/mutations";
import { recordReading } from "@/lib/assessments/reading-mutations";
import { agreeSheet, returnSheet } from "@/lib/consultations/conclusion-mutations";
import { acceptReply, recordDecision, replyToInstruction } from "@/lib/consultations/decision-mutations";
import { createRound, editRound } from "@/lib/consultations/mutations";
import { recordSession } from "@/lib/consultations/record-mutations";
import { addSession, cancelSession } from "@/lib/consultations/session-mutations";
import { linkDepartments } from "@/lib/departments/link-mutations";
import { changeDepartment } from "@/lib/departments/mutations";
import { getOrganisation } from "@/lib/departments/organisation-queries";
import { superviseDepartment, withdrawSupervisor } from "@/lib/departments/supervisor-mutations";
import { commentOnSheet, resolveComment } from "@/lib/goal-sheets/comment-mutations";
import { nameDrafter } from "@/lib/goal-sheets/delegation-mutations";
import { saveField } from "@/lib/goal-sheets/drafting-mutations";
import { duplicateGoal } from "@/lib/goal-sheets/duplication-mutations";
import type { SubjectKind } from "@/lib/goal-sheets/field-place";
import { moveParagraph } from "@/lib/goal-sheets/header-mutations";
import { removeGoal, removeMission, removeParagraph } from "@/lib/goal-sheets/removal-mutations";
import { restorePart } from "@/lib/goal-sheets/restoration-mutations";
import { addGoal, moveGoalToMission } from "@/lib/goal-sheets/structure-mutations";
import { createProposal } from "@/lib/imports/mutations";
import { givePost, grantRole, withdrawRole } from "@/lib/people/mutations";
import { changePerson } from "@/lib/people/person-mutations";
import { withdrawPost } from "@/lib/people/withdrawal-mutations";
import { withdrawEdition } from "@/lib/publication/mutations";
import { publishedSheet, typedForm } from "../integration/assessments/published-sheet";
import { recordInput, releasedRound, roundInput } from "../integration/consultations/town-round";
import { describeOnDatabases } from "../support/database";
import { type Attempt, expectNotFound, twoTowns } from "./not-found";

describeOnDatabases("an id from a form", (context) => {
  it("of another municipality or another sheet does not reach a draft", async () => {
    const [own, other] = await twoTowns(context);
    const sheet = await own.sheet();
    const elsewhere = await own.sheet({ departmentId: own.departments.education.id });
    const foreign = await other.sheet();
    const head = own.actorFor("HEAD");
    const save = (id: string, field: string, value: string) => () =>
      saveField(head, { sheetId: sheet.id, subject: { kind: "goal", id }, field, base: "", value });
    const comment = (kind: SubjectKind, id: string) => () =>
      commentOnSheet(head, { sheetId: sheet.id, place: { subject: { kind, id }, field: null }, text: "x" });
    const paragraph = (paragraphId: string) => ({ sheetId: sheet.id, paragraphId });
    const strangers = [
      elsewhere,
      foreign,
      { id: randomUUID(), goalId: randomUUID(), missionId: randomUUID() },
    ];
    const attempts = strangers.flatMap(({ id, goalId, missionId }): Attempt[] => [
      ["sheetId of a comment", () => commentOnSheet(head, { sheetId: id, text: "x" })],
      ["goalId of a comment", comment("goal", goalId)],
      ["missionId of a comment", comment("mission", missionId)],
      ["sheetId of a comment's place", comment("sheet", id)],
      ["goalId in place of a mission's", comment("mission", sheet.goalId)],
      ["commentId's sheet", () => resolveComment(head, { sheetId: id, commentId: randomUUID() })],
      ["goalId of a field", save(goalId, "title", "x")],
      ["goalId of a list", save(goalId, "policyNumbers", "1-1-1")],
      ["goalId to remove", () => removeGoal(head, { sheetId: sheet.id, goalId })],
      ["goalId to duplicate", () => duplicateGoal(head, { sheetId: sheet.id, goalId })],
      [
        "goalId to move",
        () => moveGoalToMission(head, { sheetId: sheet.id, goalId, missionId: sheet.missionId }),
      ],
      [
        "missionId to move to",
        () => moveGoalToMission(head, { sheetId: sheet.id, goalId: sheet.goalId, missionId }),
      ],
      ["removedPartId to restore", () => restorePart(head, { sheetId: sheet.id, removedPartId: goalId })],
      ["paragraphId to remove", () => removeParagraph(head, paragraph(goalId))],
      ["paragraphId to move", () => moveParagraph(head, { ...paragraph(goalId), direction: "up" })],
      ["missionId to add to", () => addGoal(head, { sheetId: sheet.id, missionId })],
      ["missionId to remove", () => removeMission(head, { sheetId: sheet.id, missionId })],
    ]);
    const { education } = own.departments;
    await expectNotFound(
      [own, other],
      [
        ...attempts,
        ["section of another department", save(sheet.goalId, "sections", education.sectionIds[0])],
        ["section elsewhere", save(sheet.goalId, "sections", other.departments.affairs.sectionIds[0])],
        ["section that is no id", save(sheet.goalId, "sections", "'; drop table x")],
        [
          "drafter elsewhere",
          () => nameDrafter(head, { sheetId: sheet.id, personId: other.person("STAFF").id }),
        ],
        [
          "drafter who is no staff",
          () => nameDrafter(head, { sheetId: sheet.id, personId: own.person("LEADER").id }),
        ],
      ],
    );
  });

  it("of another municipality, round or sheet does not reach a consultation", async () => {
    const [own, other] = await twoTowns(context);
    const office = own.actorFor("MAYORS_OFFICE");
    const sheet = await own.sheet({ state: "SUBMITTED" });
    const second = await own.sheet({ departmentId: own.departments.education.id, state: "SUBMITTED" });
    await other.sheet({ state: "SUBMITTED" });
    const { sessionId, roundId } = await releasedRound(own);
    const foreign = await releasedRound(other);
    await recordSession(office, await recordInput(own, sessionId));
    const later = await createRound(office, { ...roundInput(own), name: "秋の協議" });
    const place = { kind: "DEPARTMENT" as const, date: "2024-04-16", start: 600, end: 660 };
    const education = own.departments.education.id;
    const planned = await addSession(office, { ...place, roundId: later, departmentId: education });
    const mayor = own.person("LEADER").id;
    const decision = {
      ...{ sessionId, sheetId: sheet.id, kind: "INSTRUCTION" as const, goalId: null, field: null },
      ...{ text: "x", decidedById: mayor, dueOn: null },
    };
    const conclusion = { sessionId, sheetId: sheet.id, sheetVersion: 2, decidedById: mayor };
    const firstRounds = await own.inTenant((tx) => tx.panelist.findMany({ where: { roundId } }));
    const members = firstRounds.map(({ id }) => ({
      ...{ panelistId: id, presence: "PRESENT" as const, deputyName: "" },
    }));
    const stranger = [{ id: null, title: "x", personId: other.person("LEADER").id, required: true }];
    const borrowed = firstRounds.map(({ id }) => ({ id, title: "x", personId: null, required: true }));
    await expectNotFound(
      [own, other],
      [
        ["sessionId", () => cancelSession(office, { sessionId: foreign.sessionId, version: 1 })],
        [
          "roundId",
          () => addSession(office, { ...place, roundId: foreign.roundId, departmentId: education }),
        ],
        [
          "departmentId",
          () => addSession(office, { ...place, roundId: later, departmentId: other.departments.affairs.id }),
        ],
        ["personId of a panelist", () => createRound(office, { ...roundInput(own), panelists: stranger })],
        [
          "panelist of another round",
          () => editRound(office, { ...roundInput(own), roundId: later, version: 1, panelists: borrowed }),
        ],
        [
          "panelistId of another round",
          () => recordSession(office, { sessionId: planned, version: 1, notes: "", members }),
        ],
        ["sheetId of a decision", () => recordDecision(office, { ...decision, sheetId: second.id })],
        ["goalId of a decision", () => recordDecision(office, { ...decision, goalId: second.goalId })],
        [
          "decidedById elsewhere",
          () => recordDecision(office, { ...decision, decidedById: other.person("LEADER").id }),
        ],
        [
          "decidedById no leader",
          () => recordDecision(office, { ...decision, decidedById: own.person("HEAD").id }),
        ],
        ["sheetId to agree", () => agreeSheet(office, { ...conclusion, sheetId: second.id })],
        [
          "decidedById to agree",
          () => agreeSheet(office, { ...conclusion, decidedById: own.person("SUPERVISOR").id }),
        ],
        [
          "decidedById to return",
          () => returnSheet(office, { ...conclusion, comment: "x", decidedById: other.person("LEADER").id }),
        ],
        ["decisionId", () => acceptReply(office, { decisionId: randomUUID(), reply: "x" })],
        [
          "decision of another department",
          async () => {
            const row = await own.inTenant((tx) => tx.decision.findFirst());
            const decisionId = row?.id ?? randomUUID();
            return replyToInstruction(own.actorFor("OTHER_HEAD"), {
              decisionId,
              reply: "x",
              repliedBefore: "",
            });
          },
        ],
      ],
    );
  });

  it("of another municipality, sheet, scale or figure does not reach an assessment", async () => {
    const [own, other] = await twoTowns(context);
    const sheet = await publishedSheet(own);
    const foreign = await publishedSheet(other);
    await openAssessment(own.actorFor("MAYORS_OFFICE"), { sheetId: sheet.id });
    const head = own.actorFor("HEAD");
    const [row] = typedForm(sheet).rows;
    if (!row) throw new Error("the form has one row");
    const reading = {
      ...{ sheetId: sheet.id, targetMetricId: sheet.metricId, correctsId: null },
      ...{ date: "2024-09-30", value: "15", note: "" },
    };
    const theirs = await recordReading(other.actorFor("HEAD"), {
      ...{ ...reading, sheetId: foreign.id, targetMetricId: foreign.metricId },
    });
    const rows = (change: Partial<typeof row>) => typedForm(sheet, { rows: [{ ...row, ...change }] });
    const editionId = await other.inTenant(async (tx) => (await tx.edition.findFirstOrThrow()).id);
    await expectNotFound(
      [own, other],
      [
        ["sheetId", () => saveAssessmentRows(head, typedForm(foreign))],
        ["goalId", () => saveAssessmentRows(head, rows({ goalId: foreign.goalId }))],
        ["levelId", () => saveAssessmentRows(head, rows({ levelId: foreign.levels[0]?.id ?? null }))],
        ["levelId handed in", () => handInAssessment(head, rows({ levelId: randomUUID() }))],
        ["targetMetricId", () => recordReading(head, { ...reading, targetMetricId: foreign.metricId })],
        ["correctsId", () => recordReading(head, { ...reading, correctsId: theirs })],
        ["kind not to be known", () => saveAssessmentRows(head, typedForm(sheet, { kind: "SUPERVISOR" }))],
        ["editionId", () => withdrawEdition(own.actorFor("MAYORS_OFFICE"), { editionId, reason: "x" })],
      ],
    );
  });

  it("of another municipality reaches neither people nor departments nor imports", async () => {
    const [own, other] = await twoTowns(context);
    const administrator = own.actorFor("ADMINISTRATOR");
    const { affairs, education } = own.departments;
    const year = own.year.year;
    const [shown] = (await getOrganisation(administrator, year)).departments;
    if (!shown) throw new Error("the town has departments");
    const since = { validFrom: "2024-04-01", title: "x" };
    const post = { ...since, kind: "REGULAR" as const, validTo: null };
    const grantId = await other.inTenant(async (tx) => (await tx.roleGrant.findFirstOrThrow()).id);
    const postId = await other.inTenant(async (tx) => (await tx.post.findFirstOrThrow()).id);
    const supervisorId = await other.inTenant(async (tx) => (await tx.supervisor.findFirstOrThrow()).id);
    const names = { seen: "0".repeat(64), name: "x", nameReading: null, nameAtWork: null };
    const withdrawal = { shownValidTo: null, reason: "x" };
    const foreignDepartment = other.departments.affairs;
    const [personId, foreignPerson] = [own.person("STAFF").id, other.person("STAFF").id];
    const staff = { role: "STAFF" as const, validFrom: "2024-04-01" };
    const link = { year, kind: "MERGED" as const, reason: null };
    const change = {
      ...{ departmentYearId: shown.departmentYearId, seen: shown.seen, name: "x", nameEnglish: null },
      ...{ contact: null, outsideMayorsLine: false, basicProjectCountOverride: null },
    };
    const document = {
      ...{ departmentId: foreignDepartment.id, year, formKey: "", fileName: null },
      ...{ document: "x", locale: "ja" as const },
    };
    await expectNotFound(
      [own, other],
      [
        ["grantId", () => withdrawRole(administrator, { grantId })],
        ["postId", () => withdrawPost(administrator, { ...withdrawal, postId })],
        ["supervisorId", () => withdrawSupervisor(administrator, { ...withdrawal, year, supervisorId })],
        ["personId of names", () => changePerson(administrator, { ...names, personId: foreignPerson })],
        [
          "personId of a role",
          () => grantRole(administrator, { ...staff, personId: foreignPerson, departmentId: affairs.id }),
        ],
        [
          "departmentId of a role",
          () => grantRole(administrator, { ...staff, personId, departmentId: foreignDepartment.id }),
        ],
        [
          "personId of a post",
          () => givePost(administrator, { ...post, personId: foreignPerson, departmentId: affairs.id }),
        ],
        [
          "departmentId of a post",
          () => givePost(administrator, { ...post, personId, departmentId: foreignDepartment.id }),
        ],
        [
          "personId of a supervisor",
          () =>
            superviseDepartment(administrator, {
              ...since,
              ...{ year, personId: foreignPerson, departmentId: affairs.id },
            }),
        ],
        [
          "departmentId of a supervisor",
          () =>
            superviseDepartment(administrator, {
              ...since,
              ...{ year, personId, departmentId: foreignDepartment.id },
            }),
        ],
        [
          "fromId of a link",
          () =>
            linkDepartments(administrator, {
              ...link,
              fromId: foreignDepartment.yearId,
              toId: affairs.yearId,
            }),
        ],
        [
          "fromId of the same year",
          () => linkDepartments(administrator, { ...link, fromId: education.yearId, toId: affairs.yearId }),
        ],
        [
          "sectionId",
          () =>
            changeDepartment(administrator, {
              ...change,
              sections: [{ id: foreignDepartment.sectionIds[0], name: "x" }],
            }),
        ],
        ["departmentId of an import", () => createProposal(own.actorFor("MAYORS_OFFICE"), document)],
      ],
    );
  });
});
