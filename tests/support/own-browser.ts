import { mkdtemp, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type BrowserContext, chromium } from "@playwright/test";
import playwrightConfig from "../../playwright.config";

export type OwnBrowser = { context: BrowserContext; kill(): Promise<void> };

/** The browser names itself in its profile: a link to "machine-process". */
async function processOf(folder: string): Promise<number> {
  return Number((await readlink(path.join(folder, "SingletonLock"))).split("-").at(-1));
}

/**
 * A browser on a profile folder of its own, which can be killed in mid-typing and started again on the same folder.
 * `address` is what relative addresses begin with; it may change from one start to the next.
 */
export async function browserProfile() {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-profile-"));
  const start = async (address: string): Promise<OwnBrowser> => {
    const { launchOptions, locale } = playwrightConfig.use ?? {};
    const context = await chromium.launchPersistentContext(folder, {
      ...launchOptions,
      locale,
      baseURL: address,
    });
    const id = await processOf(folder);
    const kill = async () => {
      const gone = new Promise((resolve) => context.once("close", resolve));
      process.kill(id, "SIGKILL");
      await gone;
    };
    return { context, kill };
  };
  return { start, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}
