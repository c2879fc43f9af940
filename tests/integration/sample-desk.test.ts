import { beforeAll, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor";
import { loadSample } from "../../lib/cli/sample/load";
import { inTenant } from "../../lib/db/tenancy";
import { findMunicipality } from "../../lib/municipalities/queries";
import { countUnread, listNotices } from "../../lib/notifications/queries";
import { markNoticesRead } from "../../lib/notifications/reading-mutations";
import { STEPS, standingOf } from "../../lib/overview/progress";
import { getAwaiting, getOverview } from "../../lib/overview/queries";
import { actorWith } from "../support/actors";
import { describeOnDatabases } from "../support/database";

describeOnDatabases("the desk of the sample town", (context) => {
  let municipalityId: string;
  const departments = new Map<string, string>();
  const people = new Map<string, string>();

  beforeAll(async () => {
    await loadSample();
    municipalityId = (await findMunicipality("mihon"))?.id ?? "";
    await inTenant({ municipalityId }, async (tx) => {
      for (const { id, slug } of await tx.department.findMany()) departments.set(slug, id);
      for (const { email, personId } of await tx.account.findMany())
        people.set(email.split("@")[0] ?? "", personId);
    });
  });

  const department = (slug: string) => departments.get(slug) ?? "";
  const actor = (name: string, held: Partial<Actor>) =>
    actorWith({ municipalityId, personId: people.get(name) ?? "", name, ...held });
  const office = () => actor("shichoshitsu", { roles: ["MAYORS_OFFICE"] });
  const tasksOf = async (who: Actor) => {
    const { mine, others } = await getAwaiting(who);
    const line = ({ task, departmentName }: (typeof mine)[number]) => `${departmentName} ${task}`;
    return { mine: mine.map(line), others: others.map(line) };
  };

  it("tells each head the next thing", async () => {
    const head = (slug: string) => actor("soumu", { headOf: [department(slug)] });
    expect((await tasksOf(head("general-affairs"))).mine).toEqual(["総務部 draft"]);
    expect((await tasksOf(head("policy-planning"))).mine).toEqual([
      "企画政策部 amend",
      "企画政策部 answerComments",
    ]);
    expect((await tasksOf(head("health-welfare"))).mine.sort()).toEqual([
      "健康福祉部 answerComments",
      "健康福祉部 reply",
      "健康福祉部 revise",
    ]);
    expect(await tasksOf(head("finance"))).toEqual({ mine: [], others: ["財務部 recordSession"] });
    expect(await tasksOf(head("board-of-education"))).toEqual({ mine: [], others: [] });
  });

  it("tells the mayor's office its own and what others owe", async () => {
    const { mine, others } = await tasksOf(office());
    expect(mine.sort()).toEqual(
      ["財務部 recordSession", "市民生活部 conclude", "産業観光部 approve", "建設部 publish"].sort(),
    );
    expect(others).toEqual(expect.arrayContaining(["総務部 draft", "健康福祉部 revise", "市民生活部 reply"]));
  });

  it("shows the overview in the official order, to those who follow the whole town", async () => {
    const overview = await getOverview(office(), 2026);
    expect(overview.departments.map(({ department: { slug } }) => slug)).toEqual([
      "policy-planning",
      "general-affairs",
      "finance",
      "civic-life",
      "health-welfare",
      "industry-tourism",
      "construction",
      "board-of-education",
    ]);
    const late = overview.departments.map(
      (each) => STEPS.filter((step) => standingOf(each, step, overview, "2026-11-20") === "LATE").length,
    );
    expect(late).toEqual([0, 4, 3, 3, 4, 2, 1, 0]);
    const superintendent = actor("kyoiku", { supervisorOf: [department("board-of-education")] });
    expect((await getOverview(superintendent, 2026)).departments).toHaveLength(1);
    const head = actor("soumu", { headOf: [department("general-affairs")] });
    await expect(getOverview(head, 2026)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is empty for people of another municipality", async () => {
    const town = await context.municipality();
    const stranger = { ...office(), municipalityId: town.id };
    expect(await tasksOf(stranger)).toEqual({ mine: [], others: [] });
    await expect(getOverview(stranger, 2026)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await listNotices(stranger)).toEqual([]);
  });

  it("keeps notices to the one they are for, and marks only own ones as read", async () => {
    const head = actor("fukushi", { headOf: [department("health-welfare")] });
    const [notice] = await listNotices(head);
    expect(notice).toMatchObject({ kind: "sheet.returned", read: false });
    await markNoticesRead(office(), { noticeId: notice?.id });
    expect(await countUnread(head)).toBe(1);
    await markNoticesRead(head, { noticeId: notice?.id });
    expect(await countUnread(head)).toBe(0);
    expect(await countUnread(office())).toBe(1);
    await markNoticesRead(office(), {});
    expect(await countUnread(office())).toBe(0);
  });
});
