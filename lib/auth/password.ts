import "server-only";
import { randomInt } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";

/** argon2id at the first of OWASP's recommended settings: 19 MiB, two passes, one lane. */
const ARGON2ID = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Letters and digits that cannot be mistaken for each other on paper. */
const LEGIBLE = "abcdefghjkmnpqrstuvwxyz23456789";

export function hashPassword(password: string): Promise<string> {
  return hash(password, ARGON2ID);
}

let hashOfNobody: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (unknown address) a hash of nobody's password is
 * checked all the same, so that the time taken does not tell which addresses exist.
 */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  hashOfNobody ??= hashPassword(initialPassword());
  const matches = await verify(passwordHash ?? (await hashOfNobody), password);
  return passwordHash !== undefined && matches;
}

/** A random first password of four groups of four legible characters (79 bits), to be handed over once. */
export function initialPassword(): string {
  const group = () => Array.from({ length: 4 }, () => LEGIBLE[randomInt(LEGIBLE.length)]).join("");
  return Array.from({ length: 4 }, group).join("-");
}
