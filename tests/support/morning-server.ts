import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import holidayJp from "@holiday-jp/holiday_jp";
import { todayInTokyo } from "../../lib/db/civil-date";
import { addWorkingDays, officeDays } from "../../lib/fiscal-years/working-days";
import { type ServerProcess, startServer } from "./server-process";

const CLOCK = fileURLToPath(new URL("./clock.mjs", import.meta.url));
const HOUR_MS = 3_600_000;

/** Nine o'clock in Japan on the next working day, when digests are due. */
function nextMorning(now: Date): Date {
  const openOn = officeDays((date) => Object.hasOwn(holidayJp.holidays, date));
  const date = addWorkingDays(todayInTokyo(now), 1, openOn);
  return new Date(`${date}T09:00:00+09:00`);
}

export type MorningServer = ServerProcess & {
  /** From now on it is the morning of the next working day, when digests are due; sign-ins of before have ended. */
  becomeMorning(): Promise<void>;
};

/** The sample towns on a server of their own, for which it is the evening before a working day. */
export async function startEveningServer(smtpUrl: string): Promise<MorningServer> {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-morning-"));
  const CLOCK_FILE = path.join(folder, "clock");
  const ahead = nextMorning(new Date()).getTime() - Date.now();
  await writeFile(CLOCK_FILE, String(ahead - 13 * HOUR_MS));
  const server = await startServer(
    { DATA_DIR: path.join(folder, "data"), SAMPLE_DATA: "on", SMTP_URL: smtpUrl, CLOCK_FILE },
    ["--import", CLOCK],
  );
  return {
    ...server,
    becomeMorning: () => writeFile(CLOCK_FILE, String(ahead)),
    async end(signal) {
      const code = await server.end(signal);
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
