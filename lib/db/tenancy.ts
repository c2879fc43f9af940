import "server-only";
import { createHash } from "node:crypto";
import type { PoolClient } from "pg";
import { currentDatabase } from "./current";
import { Prisma } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

/** What a transaction can do with SQL of its own; values stand in the tagged template's places, never in its text. */
export type SqlTransaction = {
  $queryRaw<Rows>(text: TemplateStringsArray, ...values: unknown[]): Promise<Rows>;
  $executeRaw(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
};

/**
 * Whose rows a transaction may see. `municipalityId` null sees municipalities' names alone;
 * the public reader sees published editions and nothing else.
 */
export type TenantScope = { municipalityId: string | null; reader?: "staff" | "public" };

const ROLES = { staff: "michishirube_app", public: "michishirube_public" } as const;

function setScope(tx: SqlTransaction, { reader, municipalityId }: TenantScope): Promise<unknown> {
  const [role, municipality] = [ROLES[reader ?? "staff"], municipalityId ?? ""];
  return tx.$queryRaw`select set_config('role', ${role}, true), set_config('app.municipality', ${municipality}, true)`;
}

/**
 * Every read and write: one transaction, with the municipality set for it alone and row-level security on.
 * Inside, only `tx` may be used: the embedded database has one connection.
 */
export function inTenant<T>(scope: TenantScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return currentDatabase().prisma.$transaction(
    async (tx) => {
      await setScope(tx, scope);
      return work(tx);
    },
    { maxWait: 20_000, timeout: 20_000 },
  );
}

/** What a transaction of SQL alone can do besides. */
export type SqlOnly = SqlTransaction & {
  /** Like `$executeRaw`, and the commit travels with it: nothing may be asked after it, and nothing may fail. */
  $executeLast(text: TemplateStringsArray, ...values: unknown[]): Promise<number>;
};

const statementNames = new Map<string, string>();

/** A statement with a name is read and planned once in each connection. */
function nameOf(text: string): string {
  const known = statementNames.get(text);
  if (known) return known;
  const name = createHash("sha1").update(text).digest("hex");
  statementNames.set(text, name);
  return name;
}

function sqlOf(client: PoolClient, commit: () => void): SqlOnly {
  const run = (strings: TemplateStringsArray, parts: unknown[]) => {
    const { text, values } = Prisma.sql(strings, ...parts);
    return client.query({ name: nameOf(text), text, values });
  };
  return {
    $queryRaw: async <Rows>(text: TemplateStringsArray, ...values: unknown[]) =>
      (await run(text, values)).rows as Rows,
    $executeRaw: async (text, ...values) => (await run(text, values)).rowCount ?? 0,
    $executeLast: async (text, ...values) => {
      const done = run(text, values);
      commit();
      return (await done).rowCount ?? 0;
    },
  };
}

/** Waits for both, so that nothing is still under way when either failed; the first one's failure is the cause. */
async function bothOf<T>(first: Promise<unknown>, second: Promise<T>): Promise<T> {
  const [begun, done] = await Promise.allSettled([first, second]);
  if (begun.status === "rejected") throw begun.reason;
  if (done.status === "rejected") throw done.reason;
  return done.value;
}

/**
 * The same transaction as `inTenant` with nothing but SQL in it, at a fraction of the time: for what runs at every
 * request and at every pause in typing (docs/decisions). Statements that are asked together travel together, and the
 * first of them with the transaction's beginning; the connection answers in their order.
 */
export async function inTenantSql<T>(scope: TenantScope, work: (tx: SqlOnly) => Promise<T>): Promise<T> {
  const client = await currentDatabase().pool.connect();
  // A connection that the server ends refuses the query under way; the event itself would end the process.
  const ended = () => {};
  client.on("error", ended);
  const release = (broken?: Error) => {
    client.off("error", ended);
    client.release(broken);
  };
  let committed: Promise<unknown> | undefined;
  const commit = () => {
    committed ??= client.query("commit");
    // Who waits for the last statement first hears of its failure there.
    committed.catch(() => {});
    return committed;
  };
  try {
    const tx = sqlOf(client, commit);
    const begun = Promise.all([client.query("begin"), setScope(tx, scope)]);
    const result = await bothOf(begun, work(tx));
    await commit();
    release();
    return result;
  } catch (error) {
    await client.query("rollback").then(() => release(), release);
    throw error;
  }
}
