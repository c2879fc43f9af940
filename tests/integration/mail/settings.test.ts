import { afterEach, expect, it } from "vitest";
import { signIn } from "../../../lib/auth/mutations";
import { loadActor } from "../../../lib/auth/queries";
import { getMailSettings } from "../../../lib/notifications/mail-queries";
import { sendTestMail, setMailSettings } from "../../../lib/notifications/mail-settings-mutations";
import { changeOwnPassword, setOwnMail } from "../../../lib/people/own-account-mutations";
import { getOwnAccount } from "../../../lib/people/own-account-queries";
import { PASSWORD } from "../../support/account";
import { describeOnDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";
import type { Town } from "../../support/municipality";

const STRANGERS = ["HEAD", "STAFF", "LEADER", "MAYORS_OFFICE", "SUPERVISOR"] as const;
const INPUT = {
  from: "kikaku@city.example",
  days: [5, 1],
  seenFrom: "",
  seenDays: [10, 3, 1],
};

let server: TestMailServer | undefined;
afterEach(async () => {
  delete process.env.SMTP_URL;
  await server?.close();
  server = undefined;
});

const acts = (town: Town, action: string) =>
  town.inTenant((tx) => tx.auditEvent.findMany({ where: { action } }));

describeOnDatabases("the settings of mail", (context) => {
  it("are for administrators alone", async () => {
    const town = await context.municipality();
    for (const role of STRANGERS) {
      const actor = town.actorFor(role);
      const refused = { code: "NOT_FOUND" };
      await expect(getMailSettings(actor)).rejects.toMatchObject(refused);
      await expect(setMailSettings(actor, INPUT)).rejects.toMatchObject(refused);
      await expect(sendTestMail(actor)).rejects.toMatchObject(refused);
    }
    expect(await town.inTenant((tx) => tx.auditEvent.count())).toBe(0);
    const [row] = await town.inTenant((tx) => tx.municipality.findMany({ where: { id: town.id } }));
    expect(row).toMatchObject({ mailFrom: null, reminderWorkingDays: [10, 3, 1] });
  });

  it("are changed by one at a time, and recorded", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    await setMailSettings(administrator, INPUT);
    await expect(
      setMailSettings(administrator, { ...INPUT, from: "other@city.example" }),
    ).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await getMailSettings(administrator)).toMatchObject({ from: "kikaku@city.example", days: [5, 1] });
    expect((await acts(town, "mail.settingsChanged")).map(({ data }) => data)).toEqual([
      { from: "kikaku@city.example", days: "5,1" },
    ]);
  });

  it("send a test mail to oneself and keep how it went", async () => {
    const town = await context.municipality();
    const { email } = await town.account("ADMINISTRATOR");
    const administrator = town.actorFor("ADMINISTRATOR");
    await expect(sendTestMail(administrator)).rejects.toMatchObject({ reason: "noMailServer" });
    server = await startMailServer({ plain: true });
    process.env.SMTP_URL = server.address;
    expect(await sendTestMail(administrator)).toBe(email);
    expect(server.to(email)[0]?.mail.subject).toBe("【みちしるべ】メール送信の確認（ためし市）");
    const first = await getMailSettings(administrator);
    expect(first.server).toBe(`127.0.0.1:${server.port}`);
    expect(first.lastTest).toMatchObject({ address: email, failure: null });
    server.refuse({ code: 554, text: "5.7.1 relay denied" });
    await expect(sendTestMail(administrator)).rejects.toMatchObject({ reason: "testMailFailed" });
    const { lastTest } = await getMailSettings(administrator);
    expect(lastTest?.failure).toContain("554 5.7.1 relay denied");
  });
});

describeOnDatabases("one's own account", (context) => {
  it("takes mail or not, in one's own language, and leaves others alone", async () => {
    const town = await context.municipality();
    await town.account("HEAD");
    await town.account("STAFF");
    await setOwnMail(town.actorFor("HEAD"), { locale: "en" });
    expect(await getOwnAccount(town.actorFor("HEAD"))).toMatchObject({ mailDigest: false, locale: "en" });
    expect(await getOwnAccount(town.actorFor("STAFF"))).toMatchObject({ mailDigest: true, locale: "ja" });
    expect(await acts(town, "account.mailChanged")).toHaveLength(1);
  });

  it("gets a new password for the present one; other sessions end, this one stays", async () => {
    const town = await context.municipality();
    const { email, sessionId } = await town.account("HEAD");
    const here = await signIn({ municipalityId: town.id, email, password: PASSWORD });
    const actor = { ...town.actorFor("HEAD"), sessionId: here };
    const change = (currentPassword: string) =>
      changeOwnPassword(actor, { currentPassword, newPassword: "a new long password" });
    await expect(change("wrong")).rejects.toMatchObject({ code: "FORBIDDEN", reason: "passwordWrong" });
    expect(await loadActor(town.id, sessionId)).not.toBeNull();
    await change(PASSWORD);
    expect(await loadActor(town.id, sessionId)).toBeNull();
    expect(await loadActor(town.id, here)).not.toBeNull();
    await expect(signIn({ municipalityId: town.id, email, password: PASSWORD })).rejects.toThrow();
    await signIn({ municipalityId: town.id, email, password: "a new long password" });
    const [event] = await acts(town, "account.passwordChanged");
    expect(JSON.stringify(event?.data)).not.toContain("password");
  });

  it("rests after ten wrong passwords, as signing in does", async () => {
    const town = await context.municipality();
    await town.account("HEAD");
    const actor = town.actorFor("HEAD");
    const change = (currentPassword: string) =>
      changeOwnPassword(actor, { currentPassword, newPassword: "a new long password" });
    for (let tries = 0; tries < 10; tries += 1) await expect(change("wrong")).rejects.toThrow();
    await expect(change(PASSWORD)).rejects.toMatchObject({ code: "LIMIT", reason: "signInLocked" });
  });
});
