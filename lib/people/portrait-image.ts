import "server-only";
import sharp from "sharp";
import { DomainError } from "@/lib/errors";
import { imageKind, PORTRAIT_KINDS } from "./image-kind";
import type { PortraitFocus } from "./portrait-schema";

/** Three to four, twice the size at which it is shown. */
export const PORTRAIT_WIDTH = 480;
export const PORTRAIT_HEIGHT = 640;
/** A face of fewer pixels could only be blown up. */
const FEWEST_PIXELS = 240;
/** A picture of any camera; a small file that unfolds to more is a bomb. */
const MOST_PIXELS = 60_000_000;
const SECONDS = 15;

const POSITIONS: Record<PortraitFocus, string> = { TOP: "top", MIDDLE: "centre", BOTTOM: "bottom" };

export type PortraitImage = { bytes: Uint8Array<ArrayBuffer>; mediaType: "image/jpeg" };

const refusal = (reason: string) => new DomainError("LIMIT", reason);

function checkKind(file: Uint8Array): void {
  const kind = imageKind(file);
  if (kind && PORTRAIT_KINDS.includes(kind)) return;
  throw refusal(kind === "HEIC" || kind === "SVG" ? `portrait${kind}` : "portraitKind");
}

function checkSize({ width, height }: { width: number; height: number }): void {
  if (width * height > MOST_PIXELS) throw refusal("portraitPixels");
  if (Math.min(width, height) < FEWEST_PIXELS) throw refusal("portraitSmall");
}

/**
 * Makes a portrait of an uploaded photograph: upright, cut to three by four around the middle or where the face
 * is said to be, small, and without the place, time and camera that the photograph carried.
 *
 * @throws LIMIT with what is wrong with the file: its kind (by content, not by name), its size, or damage
 */
export async function portraitImage(file: Uint8Array, focus: PortraitFocus): Promise<PortraitImage> {
  checkKind(file);
  const options = { limitInputPixels: MOST_PIXELS, failOn: "error" } as const;
  const size = await sharp(file, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => {
      throw refusal("portraitDamaged");
    });
  checkSize(size);
  const made = sharp(file, options)
    .timeout({ seconds: SECONDS })
    .autoOrient()
    .resize(PORTRAIT_WIDTH, PORTRAIT_HEIGHT, { fit: "cover", position: POSITIONS[focus] })
    .flatten({ background: "#ffffff" })
    .toColourspace("srgb")
    .jpeg({ quality: 85, mozjpeg: true });
  const bytes = await made.toBuffer().catch(() => {
    throw refusal("portraitDamaged");
  });
  return { bytes: new Uint8Array(bytes), mediaType: "image/jpeg" };
}
