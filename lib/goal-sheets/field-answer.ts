import "server-only";
import { isCrossSite } from "@/lib/auth/same-origin";
import { readSessionToken, sessionCookieIn } from "@/lib/auth/session-token";
import { DomainError, type DomainErrorCode } from "@/lib/errors";
import { saveField } from "./drafting-mutations";
import { FieldConflict } from "./field-conflict";
import { type FieldChange, fieldChangeSchema } from "./schema";
import { SignedOut, WRITER_HEADER } from "./writer";

/** As much of a request as is read; a `Request` is one. */
export type FieldRequest = { headers: Pick<Headers, "get">; json(): Promise<unknown> };
export type FieldAnswer = { status: number; body: Record<string, string> };

const STATUS: Record<DomainErrorCode, number> = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  INVALID_TRANSITION: 403,
  CONFLICT: 409,
  LIMIT: 422,
};

const refusal = (status: number, code: string, reason: string): FieldAnswer => ({
  status,
  body: { code, reason },
});
const signedOut = () => refusal(401, "SIGNED_OUT", "signedOut");

async function readChange(request: FieldRequest): Promise<FieldChange | FieldAnswer> {
  const parsed = fieldChangeSchema.safeParse(await request.json().catch(() => null));
  if (parsed.success) return parsed.data;
  const tooLong = parsed.error.issues.some(({ message }) => message === "tooLong");
  return refusal(422, "LIMIT", tooLong ? "tooLong" : "badInput");
}

function refused(error: unknown): FieldAnswer {
  if (error instanceof SignedOut) return signedOut();
  if (error instanceof FieldConflict) return { status: 409, body: { current: error.current } };
  if (error instanceof DomainError) return refusal(STATUS[error.code], error.code, error.reason);
  throw error;
}

/**
 * Saves one field as it is typed. Answers 200 `{value, savedAt}`, 409 `{current}` when somebody else was faster,
 * 401 when nobody is signed in or another person than the one who typed, else `{code, reason}`.
 */
export async function answerField(request: FieldRequest, sheetId: string): Promise<FieldAnswer> {
  const { headers } = request;
  if (isCrossSite(headers)) return refusal(403, "FORBIDDEN", "crossSite");
  const token = await readSessionToken(sessionCookieIn(headers.get("cookie")));
  if (!token) return signedOut();
  const change = await readChange(request);
  if ("status" in change) return change;
  try {
    const writer = { ...token, openedFor: headers.get(WRITER_HEADER) };
    const { value, savedAt } = await saveField(writer, { ...change, sheetId });
    return { status: 200, body: { value, savedAt: savedAt.toISOString() } };
  } catch (error) {
    return refused(error);
  }
}
