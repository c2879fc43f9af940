import type { Locator } from "@playwright/test";
import sharp from "sharp";
import { violations } from "../support/axe";
import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk, signIn } from "../support/desk";

const PHOTOGRAPH = { name: "部長.jpg", mimeType: "image/jpeg" };

async function photograph(colour: string): Promise<Buffer> {
  return sharp({ create: { width: 900, height: 1600, channels: 3, background: colour } })
    .jpeg()
    .withExif({ IFD3: { GPSLatitude: "34/1 46/1 0/1" } })
    .toBuffer();
}

const pixels = (picture: Locator) =>
  picture.evaluate((image) => [
    (image as HTMLImageElement).naturalWidth,
    (image as HTMLImageElement).naturalHeight,
  ]);

test("a head gives the sheet a portrait, refused in words when it is none, and takes it away again", async ({
  browser,
}) => {
  const page = await atTheDesk(browser, "fukushi");
  const sheet = await toSheet(page, "健康福祉部");
  await page.goto(`${sheet}/edit`);
  const change = page.locator("summary", { hasText: "写真を選ぶ・変える" });
  await change.focus();
  await page.keyboard.press("Enter");
  const file = page.getByLabel("写真のファイル");
  const use = page.getByRole("button", { name: "この写真にする" });

  expect(await violations(page)).toEqual([]);

  const refusals: [Buffer, string][] = [
    [Buffer.from("これは写真ではありません。"), "このファイルは写真として読めません"],
    [Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), "SVGは写真として使えません"],
    [Buffer.from("\0\0\0\x18ftypheic\0\0\0\0"), "HEIC・AVIFの写真は読めません"],
    [Buffer.alloc(30 * 1024 * 1024, 0xff), "10MBを超えています"],
  ];
  await refused(async () => {
    for (const [buffer, words] of refusals) {
      await file.setInputFiles({ ...PHOTOGRAPH, buffer });
      await use.click();
      await expect(page.getByText(words).first()).toBeVisible();
    }
  });
  await expect(page.getByText("まだ写真がありません")).toBeVisible();

  await file.setInputFiles({ ...PHOTOGRAPH, buffer: await photograph("#336699") });
  await page.getByLabel("縦に長い写真で残すところ").selectOption({ label: "上（顔が上のほうにある）" });
  await use.focus();
  await page.keyboard.press("Enter");
  const picture = page.getByRole("img", { name: /部長 .*の顔写真/ });
  await expect(picture).toBeVisible();
  expect(await pixels(picture)).toEqual([480, 640]);
  const address = String(await picture.getAttribute("src"));
  const answer = await page.request.get(address);
  expect(answer.headers()).toMatchObject({
    "content-type": "image/jpeg",
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=3600",
  });
  expect((await sharp(await answer.body()).metadata()).exif).toBeUndefined();

  for (const place of [sheet, `${sheet}/preview`]) {
    await page.goto(place);
    await expect(page.getByRole("img", { name: /の顔写真/ })).toBeVisible();
    expect(await violations(page)).toEqual([]);
  }
  const sha256 = address.split("/").at(-1);
  const stranger = await browser.newContext();
  expect((await stranger.request.get(address)).status()).toBe(404);
  expect((await stranger.request.get(`/mihon/files/${sha256}`)).status()).toBe(404);
  await stranger.close();

  await page.goto(`${sheet}/edit`);
  await page.locator("summary", { hasText: "写真を削除" }).click();
  await page.getByRole("button", { name: /写真を削除する/ }).click();
  await expect(page.getByText("まだ写真がありません")).toBeVisible();
  expect((await page.request.get(address)).status()).toBe(404);
  await page.context().close();
});

test("a portrait is given without scripts, and by an administrator where the person is kept", async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await signIn(page, "kyoikubu");
  await toSheet(page, "教育委員会事務局");
  await page.locator("summary", { hasText: "写真を選ぶ・変える" }).click();
  await page
    .getByLabel("写真のファイル")
    .setInputFiles({ ...PHOTOGRAPH, buffer: await photograph("#669933") });
  await page.getByRole("button", { name: "この写真にする" }).click();
  await expect(page.getByRole("img", { name: /の顔写真/ })).toBeVisible();
  await context.close();

  const admin = await atTheDesk(browser, "kanri");
  await admin.goto("/desk/settings/people");
  await admin.getByRole("link", { name: "葉山 理恵子" }).click();
  await expect(admin.getByRole("img", { name: "事務局長 葉山 理恵子の顔写真" })).toBeVisible();
  await admin.locator("summary", { hasText: "写真を削除" }).click();
  await admin.getByRole("button", { name: /写真を削除する/ }).click();
  await expect(admin.getByText("まだ写真がありません")).toBeVisible();
  await admin.context().close();
});
