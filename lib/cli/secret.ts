import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The secret that signs sign-ins: made once, kept in DATA_DIR for its owner's eyes alone. */
export function keptSecret(dataDirectory: string): string {
  const file = path.join(dataDirectory, "auth-secret");
  try {
    writeFileSync(file, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const secret = readFileSync(file, "utf8").trim();
  if (secret.length < 32) throw new Error(`${file} holds no secret. Remove it, and a new one is made.`);
  return secret;
}
