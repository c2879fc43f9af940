import { afterEach, expect, it } from "vitest";
import { mailRounds } from "../../../lib/cli/mail-round";
import { mailState } from "../../../lib/notifications/mail-state";
import { describeOnDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";
import type { Town } from "../../support/municipality";

const BASE_URL = "https://goals.mihon.example";
const at = (moment: string) => ({ now: new Date(`${moment}:00+09:00`), stopping: () => false });
const [THURSDAY, FRIDAY, MONDAY] = ["2024-04-11", "2024-04-12", "2024-04-15"];

let servers: TestMailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

async function serverFor(options: Parameters<typeof startMailServer>[0]) {
  const server = await startMailServer({ plain: true, ...options });
  servers.push(server);
  return server;
}

const digests = async (town: Town) => {
  const rows = await town.inTenant((tx) => tx.mailDigest.findMany({ orderBy: { date: "asc" } }));
  return rows.map((row) => ({ ...row, state: mailState(row) }));
};

describeOnDatabases("mail that does not go out at once", (context) => {
  async function townWithNews() {
    const town = await context.municipality();
    const { email, accountId } = await town.account("HEAD");
    await town.inTenant((tx) =>
      tx.outboxMessage.create({
        data: {
          municipalityId: town.id,
          recipientId: town.person("HEAD").id,
          kind: "sheet.commented",
          data: { department: "総務部", year: 2024 },
          createdAt: new Date(`${THURSDAY}T16:02:00+09:00`),
        },
      }),
    );
    return { town, email, accountId };
  }

  it("is tried again after a temporary refusal, later and later, with the reason kept", async () => {
    const { town, email } = await townWithNews();
    let refusals = 2;
    const answer = (recipient: string) =>
      recipient === email && refusals-- > 0 ? { code: 451, text: "4.7.1 greylisted, later" } : null;
    const server = await serverFor({ answer });
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:30`));
    const [failed] = await digests(town);
    expect(failed).toMatchObject({ state: "WAITING", attempts: 1 });
    expect(failed?.lastError).toContain("451 4.7.1 greylisted, later");
    await round(at(`${FRIDAY}T08:34`));
    expect((await digests(town))[0]?.attempts).toBe(1);
    await round(at(`${FRIDAY}T08:35`));
    expect((await digests(town))[0]).toMatchObject({ state: "WAITING", attempts: 2 });
    await round(at(`${FRIDAY}T08:50`));
    expect((await digests(town))[0]).toMatchObject({ state: "SENT", attempts: 3, lastError: null });
    expect(server.to(email)).toHaveLength(1);
  });

  it("is given up when the server will never take it, and its news comes again on the next day", async () => {
    const { town, email } = await townWithNews();
    let unknown = true;
    const answer = (recipient: string) =>
      recipient === email && unknown ? { code: 550, text: "5.1.1 no such user" } : null;
    const server = await serverFor({ answer });
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    await round(at(`${FRIDAY}T08:30`));
    await round(at(`${FRIDAY}T12:00`));
    const [failed] = await digests(town);
    expect(failed).toMatchObject({ state: "FAILED", attempts: 1, nextAttemptAt: null });
    expect(failed?.lastError).toContain("550 5.1.1 no such user");
    unknown = false;
    await round(at(`${MONDAY}T08:30`));
    expect(server.to(email)).toHaveLength(1);
    expect(server.to(email)[0]?.mail.text).toContain("コメントが付きました");
  });

  it("is given up after five attempts, and at the end of its day", async () => {
    const { town } = await townWithNews();
    const server = await startMailServer();
    await server.close();
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    for (const time of ["08:30", "08:35", "08:50", "09:50", "12:50", "15:50"])
      await round(at(`${FRIDAY}T${time}`));
    const [given] = await digests(town);
    expect(given).toMatchObject({ state: "FAILED", attempts: 5 });
    expect(given?.lastError).toMatch(/ECONNREFUSED|ESOCKET|ECONNECTION/);

    const other = await townWithNews();
    await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })(at(`${FRIDAY}T17:00`));
    await other.town.inTenant((tx) => tx.mailDigest.updateMany({ data: { lastError: null, attempts: 0 } }));
    expect((await digests(other.town))[0]?.state).toBe("WAITING");
    await mailRounds({ smtpUrl: undefined, baseUrl: BASE_URL })(at("2024-04-13T09:00"));
    expect((await digests(other.town))[0]).toMatchObject({ state: "FAILED", lastError: "expired" });
  });

  it("signs in where the server asks for it, and says so when it is refused, without the password", async () => {
    const { town, email } = await townWithNews();
    const server = await serverFor({ user: { name: "goals", password: "right horse" } });
    const withPassword = (password: string) =>
      `smtp://goals:${encodeURIComponent(password)}@127.0.0.1:${server.port}?requireTLS=false`;
    await mailRounds({ smtpUrl: withPassword("wrong horse"), baseUrl: BASE_URL })(at(`${FRIDAY}T08:30`));
    const [refused] = await digests(town);
    expect(refused).toMatchObject({ state: "WAITING", attempts: 1 });
    expect(refused?.lastError).toContain("EAUTH 535");
    expect(JSON.stringify(refused)).not.toContain("wrong horse");
    await mailRounds({ smtpUrl: withPassword("right horse"), baseUrl: BASE_URL })(at(`${FRIDAY}T08:36`));
    expect(server.to(email)).toHaveLength(1);
    expect(server.received.every(({ raw }) => !raw.includes("horse"))).toBe(true);
  });

  it("sends no password over a connection that the server does not encrypt", async () => {
    const { town, email } = await townWithNews();
    const server = await serverFor({ user: { name: "goals", password: "secret" } });
    const smtpUrl = `smtp://goals:secret@127.0.0.1:${server.port}`;
    await mailRounds({ smtpUrl, baseUrl: BASE_URL })(at(`${FRIDAY}T08:30`));
    expect(server.passwords).toEqual([]);
    expect(server.to(email)).toEqual([]);
    const [failed] = await digests(town);
    expect(failed).toMatchObject({ state: "WAITING" });
    expect(failed?.lastError).toContain("ETLS");
  });

  it("does not go to somebody who stopped it after it was made", async () => {
    const { town, email, accountId } = await townWithNews();
    const answer = () => ({ code: 451, text: "later" });
    const refusing = await serverFor({ answer });
    await mailRounds({ smtpUrl: refusing.address, baseUrl: BASE_URL })(at(`${FRIDAY}T08:30`));
    await town.inTenant((tx) => tx.account.update({ where: { id: accountId }, data: { mailDigest: false } }));
    const server = await serverFor({});
    await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })(at(`${FRIDAY}T09:00`));
    expect(server.to(email)).toEqual([]);
    expect((await digests(town))[0]).toMatchObject({ state: "FAILED", lastError: "unwanted" });
  });

  it("is not begun once the server is to stop", async () => {
    const { town, email } = await townWithNews();
    const server = await serverFor({});
    const round = mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL });
    const { now } = at(`${FRIDAY}T08:30`);
    await round({ now, stopping: () => true });
    expect(await digests(town)).toEqual([]);
    await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })({
      now,
      stopping: () => server.received.length > 0 || server.to(email).length > 0,
    });
    await round(at(`${FRIDAY}T08:40`));
    expect(server.to(email)).toHaveLength(1);
  });
});
