import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { isLastAdministrator } from "./administrator-queries";
import { blockedReason } from "./policy";
import type { EndPostInput, GivePostInput, GrantInput, GrantRoleInput } from "./schema";

async function requireKnown(
  tx: Transaction,
  municipalityId: string,
  { personId, departmentId }: { personId: string; departmentId: string | null },
) {
  const people = await tx.person.count({ where: { id: personId, municipalityId } });
  if (people !== 1) throw notFound();
  if (!departmentId) return;
  const departments = await tx.department.count({ where: { id: departmentId, municipalityId } });
  if (departments !== 1) throw notFound();
}

/** Grants a role from a day on; throws CONFLICT when the person holds it already. */
export function grantRole(actor: Actor, input: GrantRoleInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "grantRole", { municipalityId, isLastAdministrator: false }));
    await holdMunicipality(tx, municipalityId);
    await requireKnown(tx, municipalityId, input);
    const { personId, role, departmentId } = input;
    const held = await tx.roleGrant.count({
      where: { municipalityId, personId, role, departmentId, revokedAt: null, validTo: null },
    });
    if (held > 0) throw new DomainError("CONFLICT", "roleHeld");
    const grant = await tx.roleGrant.create({
      data: { municipalityId, personId, role, departmentId, validFrom: fromIsoDate(input.validFrom) },
    });
    await appendAuditEvent(tx, actor, {
      action: "role.granted",
      subjectKind: "roleGrant",
      subjectId: grant.id,
      data: { personId, role, departmentId, validFrom: input.validFrom },
    });
  });
}

/** Takes a granted role away at once: the person's next request no longer has it. */
export function withdrawRole(actor: Actor, { grantId }: GrantInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    await holdMunicipality(tx, municipalityId);
    const grant = await tx.roleGrant.findFirst({ where: { id: grantId, municipalityId } });
    if (!grant) throw notFound();
    const last =
      grant.role === "ADMINISTRATOR" && (await isLastAdministrator(tx, municipalityId, grant.personId));
    refuse(blockedReason(actor, "withdrawRole", { municipalityId, isLastAdministrator: last }));
    const withdrawn = await tx.roleGrant.updateMany({
      where: { id: grantId, municipalityId, revokedAt: null },
      data: { revokedAt: new Date() },
    });
    exactlyOne(withdrawn);
    await appendAuditEvent(tx, actor, {
      action: "role.withdrawn",
      subjectKind: "roleGrant",
      subjectId: grantId,
      data: { personId: grant.personId, role: grant.role, departmentId: grant.departmentId },
    });
  });
}

/** Puts a person at the head of a department from–to; several heads at once are normal. */
export function givePost(actor: Actor, input: GivePostInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "givePost", { municipalityId, isLastAdministrator: false }));
    await requireKnown(tx, municipalityId, input);
    const { validFrom, validTo, ...post } = input;
    const given = await tx.post.create({
      data: {
        municipalityId,
        ...post,
        validFrom: fromIsoDate(validFrom),
        validTo: validTo && fromIsoDate(validTo),
      },
    });
    await appendAuditEvent(tx, actor, {
      action: "post.given",
      subjectKind: "post",
      subjectId: given.id,
      data: input,
    });
  });
}

/** Sets a post's last day; CONFLICT when its last day is no longer the one that was shown. */
export function endPost(actor: Actor, { postId, validTo, shownValidTo }: EndPostInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "endPost", { municipalityId, isLastAdministrator: false }));
    const post = await tx.post.findFirst({ where: { id: postId, municipalityId } });
    if (!post) throw notFound();
    if (validTo < toIsoDate(post.validFrom)) throw new DomainError("INVALID_TRANSITION", "endsBeforeStart");
    const ended = await tx.post.updateMany({
      where: { id: postId, municipalityId, validTo: shownValidTo && fromIsoDate(shownValidTo) },
      data: { validTo: fromIsoDate(validTo) },
    });
    exactlyOne(ended);
    await appendAuditEvent(tx, actor, {
      action: "post.ended",
      subjectKind: "post",
      subjectId: postId,
      data: { personId: post.personId, departmentId: post.departmentId, validTo },
    });
  });
}
