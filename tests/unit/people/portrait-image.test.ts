import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { imageKind } from "@/lib/people/image-kind";
import { PORTRAIT_HEIGHT, PORTRAIT_WIDTH, portraitImage } from "@/lib/people/portrait-image";

const GREY = { r: 120, g: 120, b: 120 };

/** A photograph of three bands: red above, green in the middle, blue below. */
async function banded(width: number, height: number) {
  const band = Math.floor(height / 3);
  const strip = (colour: string, top: number) => ({
    input: { create: { width, height: band, channels: 3 as const, background: colour } },
    left: 0,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: GREY } }).composite([
    strip("#ff0000", 0),
    strip("#00ff00", band),
    strip("#0000ff", height - band),
  ]);
}

async function centreColour(bytes: Uint8Array): Promise<string> {
  const { data } = await sharp(bytes)
    .extract({ left: PORTRAIT_WIDTH / 2, top: PORTRAIT_HEIGHT / 2, width: 1, height: 1 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = 0, blue = 0] = data;
  return red > 200 ? "red" : green > 200 ? "green" : blue > 200 ? "blue" : "other";
}

const refused = (reason: string) => ({ code: "LIMIT", reason });
const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("the kind of an uploaded file", () => {
  it.each(["jpeg", "png", "webp", "gif"] as const)("is told by its content: %s", async (format) => {
    const file = await sharp({ create: { width: 8, height: 8, channels: 3, background: GREY } })
      .toFormat(format)
      .toBuffer();
    expect(imageKind(file)).toBe(format.toUpperCase());
  });

  it("knows what it will not take, and nothing else", () => {
    expect(imageKind(bytesOf("\0\0\0\x18ftypheic\0\0\0\0"))).toBe("HEIC");
    expect(imageKind(bytesOf("\0\0\0\x1cftypavif\0\0\0\0"))).toBe("HEIC");
    expect(imageKind(bytesOf('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'))).toBe("SVG");
    expect(imageKind(bytesOf("%PDF-1.7"))).toBe("PDF");
    expect(imageKind(bytesOf("これは文です。"))).toBeNull();
    expect(imageKind(new Uint8Array())).toBeNull();
  });
});

describe("making a portrait", () => {
  it("cuts to three by four and makes it small, from a tall, a wide and a transparent picture", async () => {
    const pictures = [
      await (await banded(900, 2400)).jpeg().toBuffer(),
      await (await banded(2400, 900)).webp().toBuffer(),
      await sharp({ create: { width: 300, height: 300, channels: 4, background: { ...GREY, alpha: 0 } } })
        .png()
        .toBuffer(),
    ];
    for (const picture of pictures) {
      const { bytes, mediaType } = await portraitImage(picture, "MIDDLE");
      expect(mediaType).toBe("image/jpeg");
      expect(await sharp(bytes).metadata()).toMatchObject({
        format: "jpeg",
        width: PORTRAIT_WIDTH,
        height: PORTRAIT_HEIGHT,
      });
      expect(bytes.length).toBeLessThan(200_000);
    }
  });

  it.each([
    ["TOP", "red"],
    ["MIDDLE", "green"],
    ["BOTTOM", "blue"],
  ] as const)("keeps the part that was asked for: %s", async (focus, colour) => {
    const picture = await (await banded(600, 2400)).jpeg().toBuffer();
    expect(await centreColour((await portraitImage(picture, focus)).bytes)).toBe(colour);
  });

  it("takes place, camera and comments out, and turns the picture upright first", async () => {
    const picture = await (await banded(1200, 900))
      .jpeg()
      .withExif({
        IFD0: { Make: "Some Camera", Copyright: "Somebody" },
        IFD3: { GPSLatitude: "34/1 46/1 0/1", GPSLatitudeRef: "N" },
      })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const before = await sharp(picture).metadata();
    expect(before.orientation).toBe(6);
    const { bytes } = await portraitImage(picture, "MIDDLE");
    const after = await sharp(bytes).metadata();
    expect([after.exif, after.icc, after.xmp, after.iptc, after.orientation]).toEqual(
      Array(5).fill(undefined),
    );
    // Turned by a quarter, the red band stands at the right edge.
    const edge = await sharp(bytes)
      .extract({ left: PORTRAIT_WIDTH - 10, top: PORTRAIT_HEIGHT / 2, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(edge[0]).toBeGreaterThan(200);
  });

  it("makes the same picture of the same file", async () => {
    const picture = await (await banded(600, 800)).jpeg().toBuffer();
    const [one, other] = [await portraitImage(picture, "TOP"), await portraitImage(picture, "TOP")];
    expect(Buffer.from(one.bytes).equals(Buffer.from(other.bytes))).toBe(true);
  });

  it.each([
    ["a text that was renamed", bytesOf("写真ではありません。".repeat(50)), "portraitKind"],
    ["an SVG", bytesOf("<svg xmlns='http://www.w3.org/2000/svg' width='500' height='500'/>"), "portraitSVG"],
    ["a HEIC photograph", bytesOf("\0\0\0\x18ftypheic\0\0\0\0mif1heic"), "portraitHEIC"],
    ["a PDF", bytesOf("%PDF-1.7\n1 0 obj"), "portraitKind"],
    ["the mere beginning of a JPEG", new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), "portraitDamaged"],
  ])("refuses %s and says why", async (_, file, reason) => {
    await expect(portraitImage(file, "MIDDLE")).rejects.toMatchObject(refused(reason));
  });

  it("refuses a picture that was cut off", async () => {
    const picture = await (await banded(1200, 1600)).jpeg().toBuffer();
    const half = picture.subarray(0, picture.length / 2);
    await expect(portraitImage(half, "MIDDLE")).rejects.toMatchObject(refused("portraitDamaged"));
  });

  it("refuses a small file that would unfold to hundreds of millions of pixels, without unfolding it", async () => {
    const bomb = await sharp({ create: { width: 16_000, height: 16_000, channels: 3, background: GREY } })
      .png({ compressionLevel: 9 })
      .toBuffer();
    expect(bomb.length).toBeLessThan(2_000_000);
    await expect(portraitImage(bomb, "MIDDLE")).rejects.toMatchObject(refused("portraitPixels"));
  });

  it("refuses a picture with too few pixels for a face", async () => {
    const tiny = await (await banded(200, 900)).jpeg().toBuffer();
    await expect(portraitImage(tiny, "MIDDLE")).rejects.toMatchObject(refused("portraitSmall"));
  });
});
