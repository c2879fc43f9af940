import { isCrossSite } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";
import { DomainError, type DomainErrorCode } from "@/lib/errors";
import { saveField } from "@/lib/goal-sheets/drafting-mutations";
import { FieldConflict } from "@/lib/goal-sheets/field-conflict";
import { type FieldChange, fieldChangeSchema } from "@/lib/goal-sheets/schema";
import { isTypedByAnother } from "@/lib/goal-sheets/writer";

const STATUS: Record<DomainErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INVALID_TRANSITION: 403,
  CONFLICT: 409,
  LIMIT: 422,
};

const refusal = (status: number, code: string, reason: string) => Response.json({ code, reason }, { status });

async function readChange(request: Request): Promise<FieldChange | Response> {
  const body: unknown = await request.json().catch(() => null);
  const parsed = fieldChangeSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const tooLong = parsed.error.issues.some(({ message }) => message === "tooLong");
  return refusal(422, "LIMIT", tooLong ? "tooLong" : "badInput");
}

/**
 * Saves one field as it is typed. Answers 200 `{value, savedAt}`, 409 `{current}` when somebody else was faster,
 * 401 when nobody is signed in or another person than the one who typed, else `{code, reason}`.
 */
export async function PUT(request: Request, { params }: { params: Promise<{ id: string }> }) {
  if (isCrossSite(request.headers)) return refusal(403, "FORBIDDEN", "crossSite");
  const actor = await currentActor();
  // A page that is still open from before another person signed in must not write in that person's name.
  if (!actor || isTypedByAnother(request.headers, actor.personId))
    return refusal(401, "SIGNED_OUT", "signedOut");
  const change = await readChange(request);
  if (change instanceof Response) return change;
  try {
    const { value, savedAt } = await saveField(actor, { ...change, sheetId: (await params).id });
    return Response.json({ value, savedAt: savedAt.toISOString() });
  } catch (error) {
    if (error instanceof FieldConflict) return Response.json({ current: error.current }, { status: 409 });
    if (error instanceof DomainError) return refusal(STATUS[error.code], error.code, error.reason);
    throw error;
  }
}
