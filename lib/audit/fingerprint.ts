import "server-only";
import { createHash } from "node:crypto";
import { type CanonicalValue, canonicalJson } from "./canonical-json";

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** SHA-256 over the canonical JSON of a value: equal values have equal fingerprints. */
export function fingerprint(value: CanonicalValue): string {
  return sha256(canonicalJson(value));
}
