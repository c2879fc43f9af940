import { expect, it } from "vitest";
import { loadActor } from "@/lib/auth/queries";
import { fromIsoDate } from "@/lib/db/civil-date";
import { getPerson } from "@/lib/people/directory-queries";
import { changePerson } from "@/lib/people/person-mutations";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

const everything = (town: Town) =>
  town.inTenant(async (tx) => ({
    people: await tx.person.findMany({ orderBy: { id: "asc" } }),
    accounts: await tx.account.findMany({ orderBy: { id: "asc" } }),
    digests: await tx.mailDigest.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

/** The form of the town's head as an administrator reads it, with other names typed in. */
async function typedFor(town: Town) {
  const { details, seen } = await getPerson(town.actorFor("ADMINISTRATOR"), town.person("HEAD").id);
  const typed = { name: "髙橋 花子", nameReading: "タカハシ ハナコ", nameAtWork: null };
  return { personId: town.person("HEAD").id, seen, ...typed, email: details.email ?? undefined };
}

const digest = (town: Town, date: string, sentAt: Date | null) => ({
  municipalityId: town.id,
  recipientId: town.person("HEAD").id,
  date: fromIsoDate(date),
  address: "mistyped@town.internal",
  subject: "お知らせ",
  text: "本文",
  sentAt,
});

describeOnDatabases("correcting a person", (context) => {
  it("changes names and address at once, keeps the sign-in going and records both", async () => {
    const town = await context.municipality();
    const { sessionId, email } = await town.account("HEAD");
    await town.inTenant((tx) =>
      tx.mailDigest.createMany({
        data: [digest(town, "2026-06-01", new Date()), digest(town, "2026-06-02", null)],
      }),
    );
    const typed = await typedFor(town);
    await changePerson(town.actorFor("ADMINISTRATOR"), { ...typed, email: "right@town.internal" });
    expect(await loadActor(town.id, sessionId)).toMatchObject({ name: "髙橋 花子" });
    const { accounts, digests } = await everything(town);
    expect(accounts.map((account) => account.email)).toEqual(["right@town.internal"]);
    expect(digests.map(({ address }) => address)).toEqual(["mistyped@town.internal", "right@town.internal"]);
    const events = await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { action: "person.changed" } }),
    );
    expect(events).toMatchObject([
      {
        data: {
          nameBefore: "HEAD 担当",
          name: "髙橋 花子",
          emailBefore: email,
          email: "right@town.internal",
        },
      },
    ]);
  });

  it("asks no address of somebody who cannot sign in, and gives none", async () => {
    const town = await context.municipality();
    const typed = await typedFor(town);
    expect(typed.email).toBeUndefined();
    await changePerson(town.actorFor("ADMINISTRATOR"), { ...typed, email: "new@town.internal" });
    const { people, accounts } = await everything(town);
    expect(people.find(({ id }) => id === typed.personId)?.name).toBe("髙橋 花子");
    expect(accounts).toEqual([]);
  });

  it("refuses somebody else's address and what is no longer as shown, and changes nothing", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    await town.account("HEAD");
    const { email: taken } = await town.account("LEADER");
    const typed = await typedFor(town);
    const before = await everything(town);
    await expect(changePerson(administrator, { ...typed, email: taken })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "emailTaken",
    });
    expect(await everything(town)).toEqual(before);
    await changePerson(administrator, typed);
    const changed = await everything(town);
    await expect(changePerson(administrator, { ...typed, name: "別の名" })).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "changedMeanwhile",
    });
    expect(await everything(town)).toEqual(changed);
  });

  it("is for the town's administrators alone", async () => {
    const town = await context.municipality();
    const other = await context.municipality("よその市");
    await town.account("HEAD");
    const typed = await typedFor(town);
    const before = await everything(town);
    for (const actor of [
      town.actorFor("HEAD"),
      town.actorFor("MAYORS_OFFICE"),
      town.actorFor("LEADER"),
      other.actorFor("ADMINISTRATOR"),
    ]) {
      await expect(changePerson(actor, typed)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await everything(town)).toEqual(before);
  });
});
