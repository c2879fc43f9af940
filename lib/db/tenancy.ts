import "server-only";
import { currentDatabase } from "./current";
import type { Prisma } from "./generated/client";

export type Transaction = Prisma.TransactionClient;

/**
 * Whose rows a transaction may see. `municipalityId` null sees municipalities' names alone;
 * the public reader sees published editions and nothing else.
 */
export type TenantScope = { municipalityId: string | null; reader?: "staff" | "public" };

const ROLES = { staff: "michishirube_app", public: "michishirube_public" } as const;

/**
 * Every read and write: one transaction, with the municipality set for it alone and row-level security on.
 * Inside, only `tx` may be used: the embedded database has one connection.
 */
export function inTenant<T>(scope: TenantScope, work: (tx: Transaction) => Promise<T>): Promise<T> {
  const role = ROLES[scope.reader ?? "staff"];
  const municipality = scope.municipalityId ?? "";
  return currentDatabase().prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`select set_config('role', ${role}, true), set_config('app.municipality', ${municipality}, true)`;
      return work(tx);
    },
    { maxWait: 20_000, timeout: 20_000 },
  );
}
