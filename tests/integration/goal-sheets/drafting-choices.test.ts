import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import type { Prisma } from "@/lib/db/generated/client";
import { getDraftingChoices } from "@/lib/goal-sheets/choice-queries";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

type Item = { number: string; title: string; items?: Item[] };

/** Writes a plan; the rows go in backwards, so that only their order and parents put them right. */
async function writePlan(town: Town, firstYear: number, version: number, tree: Item[]) {
  const planId = randomUUID();
  const { id: municipalityId } = town;
  const rows = (items: Item[], parentId: string | null, level: number): Prisma.PolicyItemCreateManyInput[] =>
    items.flatMap(({ number, title, items: below = [] }, index) => {
      const id = randomUUID();
      const row = { id, municipalityId, planId, parentId, level, order: index + 1, title };
      const numbers = { printedNumber: number, normalizedNumber: normalizePolicyNumber(number) };
      return [{ ...row, ...numbers }, ...rows(below, id, level + 1)];
    });
  await town.inTenant(async (tx) => {
    await tx.policyPlan.create({
      data: {
        id: planId,
        municipalityId,
        name: `${firstYear}年度からの総合計画`,
        version,
        firstYear,
        lastYear: firstYear + 9,
      },
    });
    for (const row of rows(tree, null, 1)) await tx.policyItem.create({ data: row });
  });
}

describeOnDatabases("what a sheet's fields can be chosen from", (context) => {
  it("is the tree of the newest plan that covers the year, parents before children", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await writePlan(town, 2015, 1, [{ number: "1", title: "前の計画" }]);
    await writePlan(town, 2023, 1, [
      {
        number: "1",
        title: "暮らし",
        items: [{ number: "1-1", title: "健康", items: [{ number: "1-1・①", title: "検診" }] }],
      },
      {
        number: "2",
        title: "まち",
        items: [
          { number: "2-1", title: "道" },
          { number: "2-2", title: "水" },
        ],
      },
    ]);
    await writePlan(town, 2030, 1, [{ number: "1", title: "次の計画" }]);
    const { policyItems } = await getDraftingChoices(town.actorFor("HEAD"), sheet.id);
    expect(policyItems).toEqual([
      { number: "1", title: "暮らし", level: 1 },
      { number: "1-1", title: "健康", level: 2 },
      { number: "1-1・①", title: "検診", level: 3 },
      { number: "2", title: "まち", level: 1 },
      { number: "2-1", title: "道", level: 2 },
      { number: "2-2", title: "水", level: 2 },
    ]);
  });

  it("is the newer version of a plan, and nothing where no plan covers the year", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const choices = () => getDraftingChoices(town.actorFor("HEAD"), sheet.id);
    expect((await choices()).policyItems).toEqual([]);
    await writePlan(town, 2023, 1, [{ number: "1", title: "はじめの版" }]);
    await writePlan(town, 2023, 2, [{ number: "1", title: "改めた版" }]);
    expect((await choices()).policyItems.map(({ title }) => title)).toEqual(["改めた版"]);
  });

  it("names the year's other departments in the official order, without the sheet's own", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await town.inTenant(async (tx) => {
      for (const [order, name] of [
        [9, "消防本部"],
        [0, "市長公室"],
      ] as const) {
        const id = randomUUID();
        const municipalityId = town.id;
        await tx.department.create({ data: { id, municipalityId, slug: `department-${order}` } });
        await tx.departmentYear.create({
          data: { municipalityId, departmentId: id, fiscalYear: 2024, name, order },
        });
      }
    });
    const { departments } = await getDraftingChoices(town.actorFor("HEAD"), sheet.id);
    expect(departments.map(({ name }) => name)).toEqual(["市長公室", "教育委員会", "消防本部"]);
  });

  it("is not found by people who may not read the sheet", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const stranger = getDraftingChoices(town.actorFor("OTHER_HEAD"), sheet.id);
    await expect(stranger).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});
