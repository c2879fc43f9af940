import { afterEach, expect, it } from "vitest";
import { mailRounds } from "../../../lib/cli/mail-round";
import { fromIsoDate } from "../../../lib/db/civil-date";
import { describeOnDatabases } from "../../support/database";
import { startMailServer, type TestMailServer } from "../../support/mail-server";

const BASE_URL = "https://goals.mihon.example";
const at = (moment: string) => ({ now: new Date(`${moment}:00+09:00`), stopping: () => false });
/** Working days before Friday the 26th: ten on the 12th, three on the 23rd, one on the 25th. */
const DUE = "2024-04-26";

let servers: TestMailServer[] = [];
afterEach(async () => {
  await Promise.all(servers.map((server) => server.close()));
  servers = [];
});

describeOnDatabases("reminders of days that were missed", (context) => {
  /** A town whose draft is due, and what its head gets on each of some mornings, from servers that start anew. */
  async function townWithDraft() {
    const town = await context.municipality();
    const { email } = await town.account("HEAD");
    const { id: municipalityId } = town;
    const milestone = { municipalityId, fiscalYearId: town.year.id, kind: "DRAFTING" as const };
    await town.inTenant((tx) => tx.milestone.create({ data: { ...milestone, dueOn: fromIsoDate(DUE) } }));
    const sheet = await town.sheet({ state: "DRAFTING" });
    const server = await startMailServer({ plain: true });
    servers.push(server);
    const morning = async (date: string, time = "08:30") => {
      const before = server.to(email).length;
      await mailRounds({ smtpUrl: server.address, baseUrl: BASE_URL })(at(`${date}T${time}`));
      return server
        .to(email)
        .slice(before)
        .map(({ mail }) => /期日：令和6年4月26日\(金\)　(.+)/.exec(mail.text ?? "")?.[1]);
    };
    return { town, email, sheet, server, morning };
  }

  it("are told once when the server is back, as things stand then, and go on as usual", async () => {
    const { morning } = await townWithDraft();
    expect(await morning("2024-04-11")).toEqual([]);
    expect(await morning("2024-04-16")).toEqual(["あと8営業日"]);
    expect(await morning("2024-04-16", "10:00")).toEqual([]);
    expect(await morning("2024-04-17")).toEqual([]);
    expect(await morning("2024-04-23")).toEqual(["あと3営業日"]);
    expect(await morning("2024-05-08")).toEqual(["期日を過ぎました"]);
    expect(await morning("2024-05-09")).toEqual([]);
  });

  it("are one where several days were missed, and none where it was done meanwhile", async () => {
    const { town, sheet, morning } = await townWithDraft();
    expect(await morning("2024-04-11")).toEqual([]);
    expect(await morning("2024-04-26")).toEqual(["きょうが期日です"]);
    const done = await townWithDraft();
    expect(await done.morning("2024-04-11")).toEqual([]);
    await done.town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: done.sheet.id }, data: { state: "SUBMITTED" } }),
    );
    expect(await done.morning("2024-04-26")).toEqual([]);
    expect(await town.inTenant((tx) => tx.mailDigest.count())).toBe(1);
    expect(await town.inTenant((tx) => tx.goalSheet.count({ where: { id: sheet.id } }))).toBe(1);
  });

  it("are not told of days before the first round of all", async () => {
    const { morning } = await townWithDraft();
    expect(await morning("2024-04-16")).toEqual([]);
  });

  it("are told again where the mail itself did not arrive, also of days that it had caught up", async () => {
    const { town, server, morning } = await townWithDraft();
    expect(await morning("2024-04-11")).toEqual([]);
    server.refuse({ code: 554, text: "5.7.1 not today" });
    expect(await morning("2024-04-15")).toEqual([]);
    server.refuse(null);
    expect(await morning("2024-04-16")).toEqual(["あと8営業日"]);
    expect(await morning("2024-04-17")).toEqual([]);
    const rows = await town.inTenant((tx) => tx.mailDigest.findMany({ orderBy: { date: "asc" } }));
    expect(rows.map(({ sentAt }) => sentAt !== null)).toEqual([false, true]);
  });
});
