import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { inTenant, inTenantSql } from "../../../lib/db/tenancy";
import { DomainError } from "../../../lib/errors";
import { saveField } from "../../../lib/goal-sheets/drafting-mutations";
import { holdSheet, shareSheet } from "../../../lib/goal-sheets/editing-mutations";
import { transitionSheet } from "../../../lib/goal-sheets/mutations";
import { submitSheet, withdrawSheet } from "../../../lib/goal-sheets/submission-mutations";
import { type DatabaseContext, describeOnDatabases } from "../../support/database";
import { sheetRows } from "../../support/sheet-rows";

const FIELDS = ["title", "background", "purpose", "currentState", "issues", "achievedState"] as const;

/** The embedded database answers without leaving the event loop's turn: writers must let others have theirs. */
const PAUSE_MS = 2;

async function draft(context: DatabaseContext) {
  const town = await context.municipality();
  const sheet = await town.sheet();
  const head = town.actorFor("HEAD");
  const field = (name: string, base: string, value: string) =>
    saveField(head, {
      sheetId: sheet.id,
      subject: { kind: "goal", id: sheet.goalId },
      field: name,
      base,
      value,
    });
  const contact = (base: string, value: string) =>
    saveField(head, {
      sheetId: sheet.id,
      subject: { kind: "sheet", id: sheet.id },
      field: "contact",
      base,
      value,
    });
  const rows = () => sheetRows(town, sheet.id);
  const submit = () => submitSheet(head, { sheetId: sheet.id, version: 1, note: "" });
  return { town, sheet, head, field, contact, rows, submit };
}

type Draft = Awaited<ReturnType<typeof draft>>;

/** Writes on and on in one field until a save is refused, keeping the last acknowledged text; gives the refusal. */
async function writeUntilRefused({ field }: Draft, name: string, first: string, kept: Map<string, string>) {
  let last = first;
  for (let count = 1; ; count += 1) {
    const next = `${count}回目に書きました。`;
    await sleep(PAUSE_MS);
    try {
      await field(name, last, next);
      kept.set(name, next);
      last = next;
    } catch (refusal) {
      return refusal;
    }
  }
}

describeOnDatabases("saves at the same time", (context) => {
  it("go on until the sheet is handed in, and none is acknowledged after it or lost before it", async () => {
    const drafted = await draft(context);
    const { rows, field, submit } = drafted;
    const before: Record<string, unknown> = { ...(await rows()).goals[0] };
    const acknowledged = new Map<string, string>();
    const writers = FIELDS.map((name) =>
      writeUntilRefused(drafted, name, String(before[name]), acknowledged),
    );
    await expect.poll(() => acknowledged.size, { timeout: 60_000 }).toBe(FIELDS.length);
    await submit();
    await expect(field("means", String(before.means), "遅れて届いた")).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
      reason: "sheetSUBMITTED",
    });
    for (const refusal of await Promise.all(writers)) {
      expect(refusal).toBeInstanceOf(DomainError);
      expect(refusal).toMatchObject({ code: "INVALID_TRANSITION", reason: "sheetSUBMITTED" });
    }
    const { goals, revisions, sheet } = await rows();
    const stored: Record<string, unknown> = { ...goals[0] };
    expect(sheet?.state).toBe("SUBMITTED");
    for (const [name, after] of acknowledged) {
      expect(stored[name]).toBe(after);
      expect(revisions.filter((revision) => revision.field === name)).toMatchObject([{ after }]);
    }
  });

  it("begin one editing session of one person, however many fields come first", async () => {
    const { field, rows } = await draft(context);
    const goal: Record<string, unknown> = { ...(await rows()).goals[0] };
    await Promise.all(FIELDS.map((name) => field(name, String(goal[name]), `${name}から始めます。`)));
    const { revisions, events } = await rows();
    expect(revisions).toHaveLength(FIELDS.length);
    expect(events.map(({ action }) => action)).toEqual(["sheet.edited"]);
  });

  it("write the sheet's own texts and its goals' without waiting for each other for ever", async () => {
    const { field, contact, rows } = await draft(context);
    const { sheet, goals } = await rows();
    let [contactBefore, purpose] = [sheet?.contact ?? "", goals[0]?.purpose ?? ""];
    for (let count = 1; count <= 10; count += 1) {
      const next = `${count}番`;
      await Promise.all([contact(contactBefore, next), field("purpose", purpose, next)]);
      [contactBefore, purpose] = [next, next];
    }
    const after = await rows();
    expect([after.sheet?.contact, after.goals[0]?.purpose]).toEqual(["10番", "10番"]);
  });

  // The embedded database has one connection: there nothing can happen inside somebody else's transaction.
  if (context.kind === "embedded") return;

  it("of different fields do not wait for one another", async () => {
    const { head, sheet, field, rows } = await draft(context);
    const purpose = (await rows()).goals[0]?.purpose ?? "";
    await inTenantSql(head, async (tx) => {
      await shareSheet(tx, head, sheet.id, "edit");
      await field("purpose", purpose, "待たずに届いた");
    });
    expect((await rows()).goals[0]?.purpose).toBe("待たずに届いた");
  });

  it("wait for a transition under way and are refused once it stands", async () => {
    const { head, sheet, field, rows } = await draft(context);
    const { purpose = "" } = (await rows()).goals[0] ?? {};
    let save: Promise<unknown> | undefined;
    let answered = false;
    await inTenant(head, async (tx) => {
      const held = await holdSheet(tx, head, sheet.id, "submit");
      await transitionSheet(tx, head, held, "submit", { version: held.version });
      save = field("purpose", purpose, "提出の最中に").finally(() => {
        answered = true;
      });
      save.catch(() => {});
      await sleep(300);
      expect(answered).toBe(false);
    });
    await expect(save).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
    expect((await rows()).goals[0]?.purpose).toBe(purpose);
  });

  it("keep a transition waiting until they are written, so that it reads their text", async () => {
    const { head, sheet, submit, rows } = await draft(context);
    let [handedIn, submitted]: [Promise<unknown> | undefined, boolean] = [undefined, false];
    await inTenant(head, async (tx) => {
      await shareSheet(tx, head, sheet.id, "edit");
      handedIn = submit().finally(() => {
        submitted = true;
      });
      handedIn.catch(() => {});
      await sleep(300);
      expect(submitted).toBe(false);
      await tx.goal.update({ where: { id: sheet.goalId }, data: { title: "" } });
    });
    // The title that the save emptied is missed: the submission read what the save wrote.
    await expect(handedIn).rejects.toMatchObject({ reason: "sheetIncomplete" });
    expect((await rows()).sheet?.state).toBe("DRAFTING");
  });

  it("outlast a town where sheets are handed in and taken back all the while", async () => {
    const { town, head, sheet, field, rows } = await draft(context);
    const { purpose = "" } = (await rows()).goals[0] ?? {};
    let [last, working] = [purpose, true];
    const writer = async () => {
      for (let count = 0; working; count += 1) {
        const next = `${count}回目`;
        await sleep(PAUSE_MS);
        const saved = await field("purpose", last, next).catch((error: unknown) => error);
        if (saved instanceof Error) expect(saved).toMatchObject({ code: "INVALID_TRANSITION" });
        else last = next;
      }
    };
    const writing = writer();
    for (let version = 1; version <= 8; version += 2) {
      await submitSheet(head, { sheetId: sheet.id, version, note: "" });
      await withdrawSheet(head, { sheetId: sheet.id, version: version + 1 });
    }
    working = false;
    await writing;
    expect((await rows()).goals[0]?.purpose).toBe(last);
    expect(await town.inTenant((tx) => tx.auditEvent.count({ where: { action: "sheet.withdrawn" } }))).toBe(
      4,
    );
  });
});
