import type { BrowserContext, Locator, Page } from "@playwright/test";

/** What makes a text box look the same, and its text be broken into the same lines. */
const LOOKS = [
  "font",
  "letterSpacing",
  "lineHeight",
  "padding",
  "border",
  "borderRadius",
  "boxSizing",
  "whiteSpace",
  "wordBreak",
  "overflowWrap",
  "scrollbarGutter",
  "color",
  "background",
  "width",
  "height",
] as const;

/**
 * A page with nothing but a text box of the same text, look and size: what the browser itself needs for a key. Nothing
 * the editor does can be quicker.
 */
export async function openBareField(context: BrowserContext, like: Locator): Promise<Page> {
  const known = await like.evaluate((control, looks) => {
    const style = getComputedStyle(control);
    return {
      style: Object.fromEntries(looks.map((look) => [look, style[look]])),
      text: (control as HTMLTextAreaElement).value,
    };
  }, LOOKS);
  const page = await context.newPage();
  await page.setContent('<!doctype html><html lang="ja"><body><textarea></textarea></body></html>');
  await page.locator("textarea").evaluate((control, { style, text }) => {
    Object.assign((control as HTMLTextAreaElement).style, style);
    (control as HTMLTextAreaElement).value = text;
    (control as HTMLTextAreaElement).focus();
  }, known);
  return page;
}
