import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Page } from "@playwright/test";
import { fieldAnchor } from "../../../lib/goal-sheets/field-address";
import { routes } from "../../../lib/routes";
import { openBareField } from "./bare-field";
import { percentiles } from "./pacing";
import type { BenchTown } from "./town";

const SLOWDOWN = 4;
/** Editor and bare field take turns, so that what else the machine does meets both. */
const ROUNDS = 3;
const KEYS_EACH = 30;
/**
 * Some keys follow at once, others after the moment in which the text is read; every tenth comes after a rest in
 * which it is saved too, or while the screen is read again: all must be quick.
 */
const PAUSE_MS = { shortest: 60, longest: 320 };
const REST_MS = { shortest: 500, longest: 2_500 };
const CHROMIUM = {
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
};

/** A text full of figures at its end and in its middle; one with lines under words, in its middle. */
const SITUATIONS = [
  { name: "end", field: "targets", at: 1 },
  { name: "middle", field: "targets", at: 0.5 },
  { name: "marked", field: "currentState", at: 0.5 },
] as const;

type MeasuringWindow = Window & { paints: number[] };

/**
 * Runs in the page: from the key's own moment to the frame that shows what it wrote. (The Event Timing API now and
 * then told of a key that it saw no frame for.) No function in it has a name, since the compiler would mark it with a
 * helper that the page does not have.
 */
function listenToKeys(): void {
  const paints: number[] = [];
  (window as unknown as MeasuringWindow).paints = paints;
  let pressed = 0;
  document.addEventListener(
    "keydown",
    ({ timeStamp }) => {
      pressed = timeStamp;
    },
    { capture: true },
  );
  document.addEventListener(
    "input",
    () => {
      const from = pressed;
      requestAnimationFrame(() => {
        // A message is delivered when the frame was made.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => paints.push(performance.now() - from);
        channel.port2.postMessage(null);
      });
    },
    { capture: true },
  );
}

const between = ({ shortest, longest }: typeof PAUSE_MS) => shortest + Math.random() * (longest - shortest);

/** Milliseconds from each key to its paint; the page is slowed down only while somebody types in it. */
async function typeIn(page: Page): Promise<number[]> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWDOWN });
  for (let count = 0; count < KEYS_EACH; count += 1) {
    const rests = count % 10 === 9;
    await page.keyboard.press(rests ? "Space" : "KeyA");
    await sleep(between(rests ? REST_MS : PAUSE_MS));
  }
  await sleep(1_000);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  await session.detach();
  return page.evaluate(() => (window as unknown as MeasuringWindow).paints.splice(0));
}

async function openEditor(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(listenToKeys);
  return page;
}

async function placeCursor(page: Page, share: number): Promise<void> {
  await page.evaluate((at) => {
    const control = document.activeElement as HTMLTextAreaElement;
    const place = Math.floor(control.value.length * at);
    control.setSelectionRange(place, place);
  }, share);
}

async function measureSituation(editor: Page, context: BrowserContext, anchor: string, at: number) {
  const control = editor.locator(`[id="${anchor}"]`);
  await control.focus();
  await sleep(1_500);
  const bare = await openBareField(context, control);
  await bare.evaluate(listenToKeys);
  const pages = { editor, bare };
  const paints = { editor: [] as number[], bare: [] as number[] };
  for (const page of Object.values(pages)) await placeCursor(page, at);
  for (let round = 0; round < ROUNDS; round += 1) {
    paints.editor.push(...(await typeIn(editor)));
    paints.bare.push(...(await typeIn(bare)));
  }
  await bare.close();
  const [own, floor] = [percentiles(paints.editor), percentiles(paints.bare)];
  const told = ({ count, p50, p95, worst }: typeof own) => ({ count, median: p50, p95, worst });
  const ratio = Math.round((own.p50 / floor.p50) * 100) / 100;
  return { editor: told(own), bareField: told(floor), ratioOfMedians: ratio };
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
 * reads, in a sheet of 20 goals, in a browser slowed down four times; beside it the same keys in a bare text box.
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
    const editor = await openEditor(context, `${server}${routes.editSheet(long.sheetId, long.goalId)}`);
    const measured: Record<string, unknown> = { slowdown: SLOWDOWN };
    for (const { name, field, at } of SITUATIONS) {
      const anchor = fieldAnchor("goal", long.goalId, field);
      measured[name] = await measureSituation(editor, context, anchor, at);
    }
    return measured;
  } finally {
    await browser.close();
  }
}
