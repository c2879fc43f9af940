/** What a file is by its first bytes, whatever it is called; null where it is nothing that we know. */
export type ImageKind = "JPEG" | "PNG" | "WEBP" | "GIF" | "HEIC" | "SVG" | "PDF";

/** The kinds that portraits are made from. */
export const PORTRAIT_KINDS: readonly ImageKind[] = ["JPEG", "PNG", "WEBP"];

const text = (bytes: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...bytes.subarray(from, Math.min(to, bytes.length)));

const PNG_SIGN = "\x89PNG\r\n\x1a\n";
/** Brands of files in a HEIF box (ISO/IEC 23008-12), AVIF included. */
const HEIF_BRANDS = /^(?:heic|heix|hevc|hevx|heim|heis|mif1|msf1|avif|avis)$/;

/** Tells a file's kind by its content. */
export function imageKind(bytes: Uint8Array): ImageKind | null {
  if (text(bytes, 0, 3) === "\xff\xd8\xff") return "JPEG";
  if (text(bytes, 0, 8) === PNG_SIGN) return "PNG";
  if (text(bytes, 0, 4) === "RIFF" && text(bytes, 8, 12) === "WEBP") return "WEBP";
  if (/^GIF8[79]a$/.test(text(bytes, 0, 6))) return "GIF";
  if (text(bytes, 4, 8) === "ftyp" && HEIF_BRANDS.test(text(bytes, 8, 12))) return "HEIC";
  if (text(bytes, 0, 5) === "%PDF-") return "PDF";
  return /<svg[\s>]/i.test(text(bytes, 0, 1024)) ? "SVG" : null;
}
