import { overrunEras } from "@/lib/i18n/era";
import type { Proposal } from "../schema";
import type { OpenDoubt } from "./reading";

/** Every text within a value and its place (JSON Pointer). */
function textsWithin(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => textsWithin(inner, `${path}/${name}`));
}

/** Texts stay as they were written, wherever they stand; what an era year that never came means is said beside them. */
export function eraYearDoubts({ header, missions }: Pick<Proposal, "header" | "missions">): OpenDoubt[] {
  return textsWithin({ header, missions }, "").flatMap(([path, text]) =>
    overrunEras(text).map(({ written, meant, date }) => ({
      path,
      code: "eraOverrun" as const,
      values: { written, meant, date },
      excerpt: written,
    })),
  );
}
