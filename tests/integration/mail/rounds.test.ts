import { afterEach, expect, it } from "vitest";
import { mailRounds } from "../../../lib/cli/mail-round";
import { fromIsoDate } from "../../../lib/db/civil-date";
import { mailState } from "../../../lib/notifications/mail-state";
import { describeOnDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";
import type { Town } from "../../support/municipality";

const BASE_URL = "https://goals.mihon.example";
const at = (moment: string) => ({ now: new Date(`${moment}:00+09:00`), stopping: () => false });
const [THURSDAY, FRIDAY, SATURDAY, MONDAY] = ["2024-04-11", "2024-04-12", "2024-04-13", "2024-04-15"];

let servers: TestMailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function serverFor(options: Parameters<typeof startMailServer>[0] = {}) {
  const server = await startMailServer({ plain: true, ...options });
  servers.push(server);
  return server;
}

const tell = (town: Town, recipientId: string, moment: string, kind = "sheet.commented") =>
  town.inTenant(async (tx) => {
    const data = { department: "総務部", year: 2024, sheetId: "0190c0de-0000-7000-8000-000000000000" };
    const createdAt = new Date(`${moment}:00+09:00`);
    await tx.outboxMessage.create({ data: { municipalityId: town.id, recipientId, kind, data, createdAt } });
  });

const due = (town: Town, kind: "DRAFTING" | "CONSULTATION", dueOn: string) =>
  town.inTenant((tx) =>
    tx.milestone.create({
      data: { municipalityId: town.id, fiscalYearId: town.year.id, kind, dueOn: fromIsoDate(dueOn) },
    }),
  );

const digests = async (town: Town) => {
  const rows = await town.inTenant((tx) => tx.mailDigest.findMany({ orderBy: { date: "asc" } }));
  return rows.map((row) => ({ ...row, state: mailState(row) }));
};

describeOnDatabases("notices by mail", (context) => {
  /** A town whose head has a notice of Thursday afternoon. */
  async function townWithNews() {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    await tell(town, town.person("HEAD").id, `${THURSDAY}T16:02`);
    return { town, email };
  }

  it("brings each person one mail on the morning of the next working day", async () => {
    const { town, email } = await townWithNews();
    await town.account("MAYORS_OFFICE");
    const server = await serverFor();
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:29`));
    expect(server.to(email)).toHaveLength(0);
    await round(at(`${FRIDAY}T08:30`));
    await round(at(`${FRIDAY}T08:31`));
    const [received, ...more] = server.to(email);
    expect(more).toEqual([]);
    expect(server.received.filter(({ to }) => to[0]?.endsWith(`${town.slug}.internal`))).toHaveLength(1);
    const { mail, raw, from } = received ?? { mail: undefined, raw: "", from: "" };
    expect(from).toBe("no-reply@goals.mihon.example");
    expect(mail?.from).toMatchObject({ name: "ためし市", address: "no-reply@goals.mihon.example" });
    expect(mail?.to).toMatchObject([{ address: email }]);
    expect(mail?.subject).toBe("【みちしるべ】お知らせ1件（ためし市）");
    expect(mail?.text).toContain("HEAD 担当 様");
    expect(mail?.text).toContain("・総務部の令和6年度の目標シートにコメントが付きました。");
    expect(mail?.text).toContain(`${BASE_URL}/desk/sheets/0190c0de-0000-7000-8000-000000000000\n`);
    const header = (key: string) => mail?.headers.find((each) => each.key === key)?.value;
    const [digest] = await digests(town);
    expect(mail?.messageId).toBe(`<${digest?.id}@goals.mihon.example>`);
    expect(header("list-id")).toBe(`<notices.${town.slug}.goals.mihon.example>`);
    expect(header("auto-submitted")).toBe("auto-generated");
    expect(header("content-type")).toMatch(/^text\/plain; charset=utf-8$/i);
    expect(Math.max(...raw.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(998);
    expect(digest).toMatchObject({ state: "SENT", attempts: 1, lastError: null, address: email });
  });

  it("sends one mail when two processes see the morning at once, and tells nothing twice", async () => {
    const { town, email } = await townWithNews();
    const server = await serverFor();
    const settings = { smtpUrl: server.address, baseUrl: BASE_URL };
    const [one, other] = [mailRounds(settings), mailRounds(settings)];
    await Promise.all([one(at(`${FRIDAY}T08:30`)), other(at(`${FRIDAY}T08:30`))]);
    await Promise.all([one(at(`${FRIDAY}T08:31`)), other(at(`${FRIDAY}T08:31`))]);
    await mailRounds(settings)(at(`${FRIDAY}T14:00`));
    expect(server.to(email)).toHaveLength(1);
    await one(at(`${MONDAY}T08:30`));
    expect(server.to(email)).toHaveLength(1);
    expect(await digests(town)).toHaveLength(1);
  });

  it("keeps what happens during the day for the next working day, and keeps quiet at the weekend", async () => {
    const { town, email } = await townWithNews();
    const server = await serverFor();
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:30`));
    await tell(town, town.person("HEAD").id, `${FRIDAY}T08:40`, "sheet.returned");
    await round(at(`${FRIDAY}T08:45`));
    await round(at(`${SATURDAY}T09:00`));
    expect(server.to(email)).toHaveLength(1);
    await round(at(`${MONDAY}T09:00`));
    expect(server.to(email)).toHaveLength(2);
    const second = server.to(email)[1]?.mail.text;
    expect(second).toContain("差し戻されました");
    expect(second).not.toContain("コメントが付きました");
  });

  it("reminds of what is due by working days, and is quiet once it is done", async () => {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    await due(town, "DRAFTING", MONDAY);
    const sheet = await town.sheet({ state: "DRAFTING" });
    const server = await serverFor();
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${THURSDAY}T08:30`));
    expect(server.to(email)).toHaveLength(0);
    await round(at(`${FRIDAY}T08:30`));
    const [first] = server.to(email);
    expect(first?.mail.subject).toBe("【みちしるべ】期日の近いこと1件（ためし市）");
    expect(first?.mail.text).toContain("・書き上がった目標シートを提出する\n　総務部　令和6年度（2024年度）");
    expect(first?.mail.text).toContain("期日：令和6年4月15日(月)　あと1営業日");
    expect(first?.mail.text).toContain(`${BASE_URL}/desk/sheets/${sheet.id}/submit`);
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheet.id }, data: { state: "SUBMITTED" } }),
    );
    await round(at(`${MONDAY}T08:30`));
    expect(server.to(email)).toHaveLength(1);
  });

  it("never tries an address that leads nowhere, keeps its mail to be read, and tells nothing twice", async () => {
    const { town, email } = await townWithNews();
    await town.account("STAFF");
    await tell(town, town.person("STAFF").id, `${THURSDAY}T16:02`);
    const madeUp = "head@mihon.example";
    await town.inTenant((tx) =>
      tx.account.update({ where: { personId: town.person("HEAD").id }, data: { email: madeUp } }),
    );
    const server = await serverFor();
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:30`));
    await round(at(`${FRIDAY}T08:40`));
    await round(at(`${MONDAY}T08:30`));
    expect(server.received.filter(({ to }) => to[0] === madeUp || to[0] === email)).toEqual([]);
    expect(server.received.filter(({ to }) => to[0]?.endsWith(`${town.slug}.internal`))).toHaveLength(1);
    const rows = (await digests(town)).toSorted((one, other) => one.address.localeCompare(other.address));
    expect(rows).toMatchObject([
      { address: madeUp, state: "MADE_UP", attempts: 0, nextAttemptAt: null, lastError: null },
      { state: "SENT" },
    ]);
    expect(rows[0]?.text).toContain("コメントが付きました");
  });

  it("writes to nobody without an account that is in use and wants mail", async () => {
    const town = await context.municipality();
    const people = [town.person("HEAD"), town.person("STAFF"), town.person("LEADER"), town.person("DRAFTER")];
    for (const { id } of people) await tell(town, id, `${THURSDAY}T16:02`);
    await town.account("HEAD");
    await town.account("STAFF");
    await town.account("LEADER");
    await town.inTenant(async (tx) => {
      const set = (role: "HEAD" | "STAFF" | "LEADER", data: object) =>
        tx.account.update({ where: { personId: town.person(role).id }, data });
      await set("HEAD", { disabledAt: new Date() });
      await set("STAFF", { mailDigest: false });
      await set("LEADER", { email: "" });
    });
    const server = await serverFor();
    await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })(at(`${FRIDAY}T08:30`));
    expect(await digests(town)).toEqual([]);
    expect(server.received.some(({ to }) => to[0]?.endsWith(`${town.slug}.internal`))).toBe(false);
  });

  it("makes the mails to be read, and tries nothing, without a mail server", async () => {
    const { town } = await townWithNews();
    const round = mailRounds({ smtpUrl: undefined, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:30`));
    await round(at(`${MONDAY}T08:30`));
    const made = await digests(town);
    expect(made).toMatchObject([{ state: "NOT_TRIED", attempts: 0, nextAttemptAt: null, lastError: null }]);
    expect(made[0]?.text).toContain("コメントが付きました");
  });

  it("uses the municipality's own sender and lets no name make a header", async () => {
    const { town, email } = await townWithNews();
    await town.inTenant((tx) =>
      tx.municipality.update({
        where: { id: town.id },
        data: { mailFrom: "kikaku@city.mihon.example", name: "ためし市\r\nBcc: thief@else.example" },
      }),
    );
    const server = await serverFor();
    await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })(at(`${FRIDAY}T08:30`));
    const [received] = server.to(email);
    expect(received?.from).toBe("kikaku@city.mihon.example");
    expect(received?.to).toEqual([email]);
    expect(received?.mail.headers.map(({ key }) => key)).not.toContain("bcc");
    expect(server.to("thief@else.example")).toEqual([]);
  });
});
