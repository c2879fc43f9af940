import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Every file at or below `place`, in a fixed order; nothing where it does not exist. */
function filesBelow(place, leaveOut) {
  if (leaveOut(place)) return [];
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesBelow(path.join(place, name), leaveOut));
}

/**
 * One SHA-256 over names and contents of files and folders below `root`.
 * `leaveOut` answers true for what is made from the rest and must not count.
 */
export function contentHash(root, places, leaveOut = () => false) {
  const hash = createHash("sha256");
  for (const place of places) {
    for (const file of filesBelow(path.join(root, place), leaveOut)) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}
