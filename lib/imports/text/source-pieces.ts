import { compareKey } from "./wording";

const SIGNS = /[^\p{L}\p{N}%、]/gu;
/** A dash before an item, written with the sign that prolongs a vowel. */
const LONG_DASH = /^\s*[ーｰ]\s+/;
const PIECE_ENDS = /[。\n\t【】〈〉]/;

/** A key for finding words again however they were laid out anew: letters, digits, per cent and commas. */
export function pieceKey(text: string): string {
  return compareKey(text).replace(SIGNS, "");
}

/** The pieces of a text by their keys: sentences, lines, cells and what stands in heading brackets. */
export function piecesOf(text: string): string[] {
  return text
    .split(PIECE_ENDS)
    .map((piece) => pieceKey(piece.replace(LONG_DASH, "")))
    .filter((piece) => piece !== "");
}
