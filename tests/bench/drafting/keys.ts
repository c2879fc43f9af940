import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { fieldAnchor } from "../../../lib/goal-sheets/field-address";
import { routes } from "../../../lib/routes";
import { percentiles } from "./pacing";
import { type BenchTown, LONG_TEXT } from "./town";

const SLOWDOWN = 4;
const KEYS_EACH = 100;
/** Some keys follow at once, others after the moment in which the text is checked: both must be quick. */
const PAUSE_MS = { shortest: 60, longest: 320 };
const CHROMIUM = {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
};

type MeasuringWindow = Window & { paints: number[] };

/**
 * Runs in the page: from the key's own moment to the frame that shows it. (The Event Timing API now and then told of
 * a key that it saw no frame for.) No function in it has a name, since the compiler would mark it with a helper that
 * the page does not have.
 */
function listenToKeys(): void {
  const paints: number[] = [];
  (window as unknown as MeasuringWindow).paints = paints;
  document.addEventListener(
    "keydown",
    ({ timeStamp }) =>
      requestAnimationFrame(() => {
        // A message is delivered when the frame was made.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => paints.push(performance.now() - timeStamp);
        channel.port2.postMessage(null);
      }),
    { capture: true },
  );
}

async function typeAt(page: Page, position: number): Promise<void> {
  await page.evaluate((at) => {
    const control = document.activeElement;
    if (control instanceof HTMLTextAreaElement) control.setSelectionRange(at, at);
  }, position);
  for (let count = 0; count < KEYS_EACH; count += 1) {
    await page.keyboard.press(count % 10 === 9 ? "Space" : "KeyA");
    await sleep(PAUSE_MS.shortest + Math.random() * (PAUSE_MS.longest - PAUSE_MS.shortest));
  }
}

async function chromium() {
  try {
    return (await import("@playwright/test")).chromium;
  } catch {
    throw new Error("Keys are measured in a browser: install the development dependencies (playwright).");
  }
}

/**
 * Milliseconds from a key to its paint while somebody types on in a field of 5,000 characters that the writing check
 * reads, in a sheet of 20 goals, in a browser slowed down four times: at the end of the text and in its middle.
 */
export async function measureKeys(
  { long }: Pick<BenchTown, "long">,
  server: string,
  cookie: string,
): Promise<Record<string, unknown>> {
  const browser = await (await chromium()).launch(CHROMIUM);
  try {
    const context = await browser.newContext({ locale: "ja-JP", viewport: { width: 1280, height: 800 } });
    const cookies = cookie.split("; ").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return { name, value: value.join("="), url: server };
    });
    await context.addCookies(cookies);
    const page = await context.newPage();
    await page.goto(`${server}${routes.editSheet(long.sheetId, long.goalId)}`);
    const control = page.locator(`[id="${fieldAnchor("goal", long.goalId, "targets")}"]`);
    await control.focus();
    await sleep(1_000);
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
    await page.evaluate(listenToKeys);
    const measure = async (position: number) => {
      await typeAt(page, position);
      await sleep(1_000);
      const paints = await page.evaluate(() => (window as unknown as MeasuringWindow).paints.splice(0));
      const { count, p50, p95, worst } = percentiles(paints);
      return { count, median: p50, p95, worst };
    };
    return { slowdown: SLOWDOWN, end: await measure(LONG_TEXT), middle: await measure(LONG_TEXT / 2) };
  } finally {
    await browser.close();
  }
}
