import { beforeEach, expect, it } from "vitest";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { verifyAuditChain } from "@/lib/audit/queries";
import { sealAllMunicipalities, sealAuditEvents } from "@/lib/audit/sealing-mutations";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

/** As good as at once: the newest event may be sealed, too. */
const AT_ONCE = -5;

describeOnDatabases("the sealed record of a municipality", (context) => {
  let town: Town;

  beforeEach(async () => {
    town = await context.municipality();
  });

  const record = (action: string, where = town) =>
    where.inTenant((tx) =>
      appendAuditEvent(tx, where.actorFor("HEAD"), {
        action,
        subjectKind: "sheet",
        subjectId: "1",
        data: { note: "変更①", count: 2, share: 0.5, done: true, reason: null },
      }),
    );

  /** Somebody who holds the database in their own hands: its owner, with the second wall taken down. */
  const asOwner = (work: (tx: Transaction) => Promise<unknown>) =>
    context.database().prisma.$transaction(async (tx) => {
      await tx.$executeRaw`alter table "AuditEvent" no force row level security`;
      await work(tx);
      await tx.$executeRaw`alter table "AuditEvent" force row level security`;
    });

  it("seals what has settled and waits with what may still have unfinished neighbours", async () => {
    await record("sheet.created");
    await record("sheet.submitted");
    expect(await sealAuditEvents(town.id)).toBe(0);
    expect(await verifyAuditChain(town.id)).toEqual({ sealed: 0, unsealed: 2, broken: null });
    expect(await sealAuditEvents(town.id, AT_ONCE)).toBe(2);
    expect(await verifyAuditChain(town.id)).toEqual({ sealed: 2, unsealed: 0, broken: null });
  });

  it("goes on where it stopped, in the order of the events", async () => {
    await record("first");
    await sealAuditEvents(town.id, AT_ONCE);
    await record("second");
    await record("third");
    await sealAuditEvents(town.id, AT_ONCE);
    const events = await town.inTenant((tx) => tx.auditEvent.findMany({ orderBy: { id: "asc" } }));
    expect(events.map(({ action, sealNumber }) => [action, sealNumber])).toEqual([
      ["first", 1],
      ["second", 2],
      ["third", 3],
    ]);
    expect((await verifyAuditChain(town.id)).broken).toBeNull();
  });

  it("keeps a chain of its own for every municipality", async () => {
    const other = await context.municipality("よその市");
    await record("here");
    await record("there", other);
    await sealAuditEvents(town.id, AT_ONCE);
    expect(await verifyAuditChain(town.id)).toMatchObject({ sealed: 1, unsealed: 0 });
    expect(await verifyAuditChain(other.id)).toMatchObject({ sealed: 0, unsealed: 1 });
  });

  it("seals every municipality's settled events in the background", async () => {
    const other = await context.municipality("よその市");
    await record("here");
    await record("there", other);
    await asOwner((tx) => tx.$executeRaw`update "AuditEvent" set at = now() - interval '5 minutes'`);
    await sealAllMunicipalities();
    expect(await verifyAuditChain(town.id)).toMatchObject({ sealed: 1, unsealed: 0, broken: null });
    expect(await verifyAuditChain(other.id)).toMatchObject({ sealed: 1, unsealed: 0, broken: null });
  });

  it("gives no number twice when several processes seal at once", async () => {
    for (const action of ["a", "b", "c", "d"]) await record(action);
    await Promise.all([1, 2, 3].map(() => sealAuditEvents(town.id, AT_ONCE)));
    expect(await verifyAuditChain(town.id)).toEqual({ sealed: 4, unsealed: 0, broken: null });
  });

  it("detects an event that was changed behind the application's back", async () => {
    for (const action of ["a", "b", "c"]) await record(action);
    await sealAuditEvents(town.id, AT_ONCE);
    await asOwner(
      (tx) => tx.$executeRaw`
        update "AuditEvent" set data = '{"note":"別"}' where "municipalityId" = ${town.id}::uuid and "sealNumber" = 2`,
    );
    expect((await verifyAuditChain(town.id)).broken).toEqual({ number: 2, problem: "CHANGED" });
  });

  it("detects an event that was deleted behind the application's back", async () => {
    for (const action of ["a", "b", "c"]) await record(action);
    await sealAuditEvents(town.id, AT_ONCE);
    await asOwner(
      (tx) => tx.$executeRaw`
        delete from "AuditEvent" where "municipalityId" = ${town.id}::uuid and "sealNumber" = 2`,
    );
    expect((await verifyAuditChain(town.id)).broken).toEqual({ number: 2, problem: "MISSING" });
  });

  it("cannot be sealed or read from another municipality", async () => {
    await record("here");
    const other = await context.municipality("よその市");
    const touched = await inTenant(other.scope, (tx) =>
      tx.auditEvent.updateMany({
        where: { municipalityId: town.id },
        data: { sealNumber: 1, sealHash: "0" },
      }),
    );
    expect(touched.count).toBe(0);
    expect(await verifyAuditChain(town.id)).toMatchObject({ sealed: 0, unsealed: 1 });
  });
});
