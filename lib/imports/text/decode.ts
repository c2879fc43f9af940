import { isStorable } from "@/lib/typed-schema";
import type { RefusalCode } from "../schema";

/** Longest document that is read, in bytes. */
export const LARGEST_DOCUMENT = 2 * 1024 * 1024;

/** Breaking hints and joiners that some programs put between the signs of a text. */
const UNSEEN_SIGNS = /[\u00ad\u200b\u200c\u2060\ufeff]/g;
/** Some PDF files give a radical for the sign that looks the same: ⽬ for 目. */
const PDF_RADICALS = /[\u2e80-\u2fdf]/g;
/** Bullets of a symbol font, which come as signs of private use that nothing can show. */
const WORD_BULLETS = /[\uf06c\uf06e\uf075\uf076\uf09f\uf0a7\uf0b7\uf0d8\uf0fc]/g;

export type Decoded = { text: string } | { refused: Exclude<RefusalCode, "NO_SUCH_DOCUMENT"> };

const BINARY_SIGNATURES = [
  "%PDF-",
  "PK\u0003\u0004",
  "\u00d0\u00cf\u0011\u00e0",
  "\u0089PNG",
  "\u00ff\u00d8\u00ff",
];
// A text may hold tabs, line ends and form feeds; other control characters mean that it is none.
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL_CHARACTERS = /[\u0000-\u0008\u000e-\u001f]/;

function startsBinary(bytes: Uint8Array): boolean {
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  return BINARY_SIGNATURES.some((signature) => start.startsWith(signature));
}

function encodingsOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return ["utf-16le"];
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return ["utf-16be"];
  return ["utf-8", "shift_jis", "euc-jp"];
}

function decodeBytes(bytes: Uint8Array): string | null {
  for (const encoding of encodingsOf(bytes)) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
    }
  }
  return null;
}

/**
 * Turns what was uploaded or pasted into text with plain line ends, without a byte order mark.
 * UTF-8 is tried first, then Shift_JIS, as files from older office programs come in it.
 */
export function decodeDocument(input: Uint8Array | string): Decoded {
  const length = typeof input === "string" ? new TextEncoder().encode(input).length : input.length;
  if (length > LARGEST_DOCUMENT) return { refused: "TOO_LARGE" };
  if (length === 0) return { refused: "EMPTY" };
  if (typeof input !== "string" && startsBinary(input)) return { refused: "BINARY" };
  const decoded = typeof input === "string" ? input : decodeBytes(input);
  if (decoded === null || CONTROL_CHARACTERS.test(decoded) || !isStorable(decoded))
    return { refused: "BINARY" };
  const text = decoded
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, "\n")
    .replace(UNSEEN_SIGNS, "")
    .replace(WORD_BULLETS, "・")
    .replace(PDF_RADICALS, (sign) => sign.normalize("NFKC"))
    .normalize("NFC");
  return text.trim() === "" ? { refused: "EMPTY" } : { text };
}
