import { afterEach, expect, it, vi } from "vitest";
import { signIn } from "@/lib/auth/mutations";
import { loadActor } from "@/lib/auth/queries";
import { commentOnSheet } from "@/lib/goal-sheets/comment-mutations";
import { nameDrafter } from "@/lib/goal-sheets/delegation-mutations";
import { saveField } from "@/lib/goal-sheets/drafting-mutations";
import { getSheet, listSheets } from "@/lib/goal-sheets/queries";
import { disableAccount, renewPassword } from "@/lib/people/account-mutations";
import { grantRole, withdrawRole } from "@/lib/people/mutations";
import { PASSWORD } from "../support/account";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const meanwhile = vi.hoisted(() => ({ act: undefined as (() => Promise<unknown>) | undefined }));

vi.mock("@/lib/auth/password", async (original) => {
  const password = await original<typeof import("@/lib/auth/password")>();
  return {
    ...password,
    passwordMatches: async (hash: string | undefined, typed: string) => {
      await meanwhile.act?.();
      return password.passwordMatches(hash, typed);
    },
  };
});

async function actorOf(town: Town, sessionId: string) {
  const actor = await loadActor(town.id, sessionId);
  if (!actor) throw new Error("nobody is signed in");
  return actor;
}

/** A drafter by the head's word, signed in, and how to take the role of staff away. */
async function drafter(town: Town) {
  const sheet = await town.sheet();
  const { sessionId } = await town.account("STAFF");
  const personId = town.person("STAFF").id;
  await nameDrafter(town.actorFor("HEAD"), { sheetId: sheet.id, personId });
  const leave = async () => {
    const grant = await town.inTenant((tx) =>
      tx.roleGrant.findFirstOrThrow({ where: { personId, revokedAt: null } }),
    );
    await withdrawRole(town.actorFor("ADMINISTRATOR"), { grantId: grant.id });
  };
  return { sheet, sessionId, personId, leave };
}

describeOnDatabases("a right that ends", (context) => {
  afterEach(() => {
    meanwhile.act = undefined;
  });

  it("takes the drafting with it when a drafter leaves the department", async () => {
    const town = await context.municipality();
    const { sheet, sessionId, leave } = await drafter(town);
    expect((await actorOf(town, sessionId)).draftsFor).toEqual([sheet.id]);
    await leave();
    const gone = await actorOf(town, sessionId);
    expect(gone.draftsFor).toEqual([]);
    await expect(getSheet(gone, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listSheets(gone, town.year.year)).toEqual([]);
    const subject = { kind: "goal" as const, id: sheet.goalId };
    const change = { sheetId: sheet.id, subject, field: "title", base: "", value: "外から" };
    await expect(saveField(gone, change)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("does not count a role in another department as the one that drafts", async () => {
    const town = await context.municipality();
    const { sessionId, personId, leave } = await drafter(town);
    await leave();
    const departmentId = town.departments.education.id;
    const elsewhere = { personId, role: "STAFF" as const, departmentId, validFrom: "2020-04-01" };
    await grantRole(town.actorFor("ADMINISTRATOR"), elsewhere);
    expect(await actorOf(town, sessionId)).toMatchObject({ staffOf: [departmentId], draftsFor: [] });
  });

  it("stops the notices of the draft", async () => {
    const town = await context.municipality();
    const { sheet, personId, leave } = await drafter(town);
    const told = () => town.inTenant((tx) => tx.outboxMessage.count({ where: { recipientId: personId } }));
    const office = town.actorFor("MAYORS_OFFICE");
    await commentOnSheet(office, { sheetId: sheet.id, text: "背景をもう少し。" });
    const before = await told();
    expect(before).toBe(2);
    await leave();
    await commentOnSheet(office, { sheetId: sheet.id, text: "数字もお願いします。" });
    expect(await told()).toBe(before);
  });

  it("begins no session when the password is renewed, or the account disabled, while it is checked", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    for (const [role, act] of [
      ["HEAD", renewPassword],
      ["LEADER", disableAccount],
    ] as const) {
      const { email, accountId } = await town.account(role);
      meanwhile.act = () => act(administrator, { personId: town.person(role).id });
      const typed = { municipalityId: town.id, email, password: PASSWORD };
      await expect(signIn(typed)).rejects.toMatchObject({ code: "FORBIDDEN", reason: "signInWrong" });
      const open = await town.inTenant((tx) =>
        tx.signInSession.count({ where: { accountId, revokedAt: null } }),
      );
      expect(open).toBe(0);
    }
  });
});
