import { expect, it } from "vitest";
import { closeYearAsShown } from "@/lib/overview/unfinished-mutations";
import { getClosings } from "@/lib/overview/unfinished-queries";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const closingOf = async (town: Town) => {
  const closing = (await getClosings(town.actorFor("MAYORS_OFFICE"))).get(town.year.year);
  if (!closing) throw new Error("the year can be closed");
  return closing;
};
const stepsOf = async (town: Town) =>
  (await closingOf(town)).unfinished.map(({ departmentName, lacks }) => [
    departmentName,
    ...lacks.map(({ step, state }) => (state ? `${step} ${state}` : step)),
  ]);
const stored = (town: Town) =>
  town.inTenant(async (tx) => ({
    years: await tx.fiscalYear.findMany({ select: { state: true, version: true } }),
    events: await tx.auditEvent.count(),
  }));

describeOnDatabases("closing a year with unfinished sheets", (context) => {
  it("lists them by department with what they lack, in a town that assesses", async () => {
    const town = await context.municipality();
    await town.sheet({ state: "RETURNED" });
    expect(await stepsOf(town)).toEqual([
      ["総務部", "working RETURNED", "unpublished", "selfOpen", "supervisorOpen", "resultsUnpublished"],
      ["教育委員会", "noSheet"],
    ]);
  });

  it.each(["miyazu-2023", "kikugawa-2019"])(
    "asks for no assessment where the form is %s",
    async (formKey) => {
      const town = await context.municipality("ちいさな市", { formKey });
      await town.sheet({ state: "APPROVED" });
      expect(await stepsOf(town)).toEqual([
        ["総務部", "unpublished"],
        ["教育委員会", "noSheet"],
      ]);
    },
  );

  it("closes only when what was shown was confirmed apart, and records how many stay unfinished", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    await town.sheet({ state: "DRAFTING" });
    const { seen: shown } = await closingOf(town);
    const input = { year: town.year.year, version: 1, shown };
    const before = await stored(town);
    await expect(closeYearAsShown(office, input)).rejects.toMatchObject({ reason: "yearUnfinished" });
    await expect(
      closeYearAsShown(town.actorFor("ADMINISTRATOR"), { ...input, confirmed: shown }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect((await getClosings(town.actorFor("ADMINISTRATOR"))).size).toBe(0);
    expect(await stored(town)).toEqual(before);
    await closeYearAsShown(office, { ...input, confirmed: shown });
    expect((await stored(town)).years).toEqual([{ state: "CLOSED", version: 2 }]);
    const closed = await town.inTenant((tx) => tx.auditEvent.findFirst({ where: { action: "year.closed" } }));
    expect(closed?.data).toMatchObject({ unfinished: 2 });
  });

  it("refuses when a sheet appeared since the list was shown, and lists it anew", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { seen: shown } = await closingOf(town);
    await town.sheet({ state: "DRAFTING" });
    const before = await stored(town);
    await expect(
      closeYearAsShown(office, { year: town.year.year, version: 1, shown, confirmed: shown }),
    ).rejects.toMatchObject({ code: "CONFLICT", reason: "unfinishedChanged" });
    expect(await stored(town)).toEqual(before);
    const after = await closingOf(town);
    expect(after.seen).not.toBe(shown);
    expect(after.unfinished[0]).toMatchObject({ departmentName: "総務部", sheetId: expect.any(String) });
  });
});
