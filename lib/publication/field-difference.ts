import {
  type DifferencePiece,
  entriesDifference,
  textDifference,
  wholeDifference,
} from "@/lib/goal-sheets/text-difference";

/** One field that reads differently, under its label, in the words in which citizens read it. */
export type FieldDifference = { field: string; label: string; pieces: DifferencePiece[] };

type Read = { field: string; label: string; before: string; after: string; as?: "date" };
type Listed = { field: string; label: string; before: readonly string[]; after: readonly string[] };

/** Whether anything reads otherwise at all. */
export const tells = ({ pieces }: FieldDifference) => pieces.some(({ kind }) => kind !== "same");

/** Two texts word by word, two dates as wholes. */
export function readDifference({ field, label, before, after, as }: Read): FieldDifference {
  return { field, label, pieces: (as ? wholeDifference : textDifference)(before, after) };
}

/** Two lists, entry by entry. */
export function listDifference({ field, label, before, after }: Listed): FieldDifference {
  return { field, label, pieces: entriesDifference(before, after) };
}
