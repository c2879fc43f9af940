/** The closed set of refusals; anything else is a fault and is not caught. */
export type DomainErrorCode = "NOT_FOUND" | "FORBIDDEN" | "INVALID_TRANSITION" | "CONFLICT" | "LIMIT";

/**
 * Why an action is not possible now: the code for machines, and the key of a sentence under `reasons`
 * in the message files for people.
 */
export type Blocked = { code: DomainErrorCode; reason: string };

export class DomainError extends Error {
  readonly code: DomainErrorCode;
  readonly reason: string;

  constructor(code: DomainErrorCode, reason: string) {
    super(`${code}: ${reason}`);
    this.name = "DomainError";
    this.code = code;
    this.reason = reason;
  }
}

export const notFound = () => new DomainError("NOT_FOUND", "notFound");

/** Throws the refusal that a policy gave; policies answer null when nothing stands in the way. */
export function refuse(blocked: Blocked | null): void {
  if (blocked) throw new DomainError(blocked.code, blocked.reason);
}

/** A conditional write must have met exactly one row: otherwise somebody was faster. */
export function exactlyOne(result: { count: number }): void {
  if (result.count !== 1) throw new DomainError("CONFLICT", "changedMeanwhile");
}
