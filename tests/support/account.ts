import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { inTenant, type TenantScope } from "../../lib/db/tenancy";

export const PASSWORD = "michishirube";

let passwordHash: Promise<string> | undefined;

/** An account with a sign-in session that is valid for a day. */
export async function createTestAccount(scope: TenantScope, personId: string, email: string) {
  passwordHash ??= hash(PASSWORD);
  const municipalityId = scope.municipalityId ?? "";
  const [accountId, sessionId, hashed] = [randomUUID(), randomUUID(), await passwordHash];
  await inTenant(scope, async (tx) => {
    await tx.account.create({
      data: { id: accountId, municipalityId, personId, email, passwordHash: hashed },
    });
    await tx.signInSession.create({
      data: { id: sessionId, municipalityId, accountId, expiresAt: new Date(Date.now() + 86_400_000) },
    });
  });
  return { email, accountId, sessionId };
}
