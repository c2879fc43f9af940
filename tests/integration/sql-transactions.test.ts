import { expect, it } from "vitest";
import { inTenantSql, type SqlTransaction } from "../../lib/db/tenancy";
import { type DatabaseContext, describeOnDatabases } from "../support/database";

async function sheetInTown(context: DatabaseContext) {
  const town = await context.municipality();
  const sheet = await town.sheet();
  const titles = () => town.inTenant((tx) => tx.goal.findMany({ select: { title: true } }));
  const write = (tx: SqlTransaction, title: string) =>
    tx.$executeRaw`update "Goal" set title = ${title} where id = ${sheet.goalId}::uuid`;
  const fail = (tx: SqlTransaction) => tx.$queryRaw`select 1 / (1 - 1)`;
  return { town, sheet, titles, write, fail };
}

const who = (tx: SqlTransaction) =>
  tx.$queryRaw<
    object[]
  >`select current_user as role, current_setting('app.municipality', true) as municipality`;

describeOnDatabases("a transaction of SQL alone", (context) => {
  it("is bound to its municipality from its first statement on, also where several are asked together", async () => {
    const { town } = await sheetInTown(context);
    const bound = [{ role: "michishirube_app", municipality: town.id }];
    const asked = await inTenantSql(town.scope, (tx) => Promise.all([who(tx), who(tx), who(tx)]));
    expect(asked).toEqual([bound, bound, bound]);
  });

  it("answers in the order in which it was asked", async () => {
    const { town, write, titles } = await sheetInTown(context);
    const counts = await inTenantSql(town.scope, (tx) =>
      Promise.all(["一", "二", "三"].map((title) => write(tx, title))),
    );
    expect(counts).toEqual([1, 1, 1]);
    expect(await titles()).toEqual([{ title: "三" }]);
  });

  it("keeps nothing where one of several fails, and says which failure came first", async () => {
    const { town, write, fail, titles } = await sheetInTown(context);
    const before = await titles();
    const asked = inTenantSql(town.scope, (tx) => Promise.all([write(tx, "一"), fail(tx), write(tx, "二")]));
    await expect(asked).rejects.toThrow(/division by zero/);
    expect(await titles()).toEqual(before);
  });

  it("keeps nothing where its work is refused after a write", async () => {
    const { town, write, titles } = await sheetInTown(context);
    const before = await titles();
    const refused = inTenantSql(town.scope, async (tx) => {
      await write(tx, "一");
      throw new Error("refused");
    });
    await expect(refused).rejects.toThrow("refused");
    expect(await titles()).toEqual(before);
  });

  it("commits with its last statement, and not where that one fails", async () => {
    const { town, sheet, write, titles } = await sheetInTown(context);
    const counted = await inTenantSql(
      town.scope,
      (tx) => tx.$executeLast`update "Goal" set title = ${"一"} where id = ${sheet.goalId}::uuid`,
    );
    expect(counted).toBe(1);
    const failed = inTenantSql(town.scope, async (tx) => {
      await write(tx, "二");
      return tx.$executeLast`update "Goal" set title = ${"三"} where 1 / (1 - 1) = 1`;
    });
    await expect(failed).rejects.toThrow(/division by zero/);
    expect(await titles()).toEqual([{ title: "一" }]);
  });

  it("writes nothing where it cannot be bound to a municipality", async () => {
    const { town, sheet, write, titles } = await sheetInTown(context);
    const before = await titles();
    await expect(inTenantSql({ municipalityId: "no id" }, (tx) => write(tx, "一"))).rejects.toThrow(/uuid/);
    const unbound = inTenantSql(
      { municipalityId: null },
      (tx) => tx.$executeLast`update "Goal" set title = ${"一"} where id = ${sheet.goalId}::uuid`,
    );
    expect(await unbound).toBe(0);
    expect(await titles()).toEqual(before);
    expect(await inTenantSql(town.scope, (tx) => write(tx, "二"))).toBe(1);
  });

  // The embedded database has no connection that could end by itself.
  if (context.kind === "embedded") return;
  it("fails where its connection ends under way; the next has another", async () => {
    const { town, write, titles } = await sheetInTown(context);
    const before = await titles();
    const ended = inTenantSql(town.scope, async (tx) => {
      await write(tx, "一");
      return Promise.all([tx.$queryRaw`select pg_terminate_backend(pg_backend_pid())`, write(tx, "二")]);
    });
    await expect(ended).rejects.toThrow();
    expect(await titles()).toEqual(before);
    expect(await inTenantSql(town.scope, (tx) => write(tx, "三"))).toBe(1);
  });
});
