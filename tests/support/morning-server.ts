import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import holidayJp from "@holiday-jp/holiday_jp";
import { todayInTokyo } from "../../lib/db/civil-date";
import { addWorkingDays, officeDays } from "../../lib/fiscal-years/working-days";
import { type ServerProcess, startServer } from "./server-process";

const CLOCK = fileURLToPath(new URL("./clock.mjs", import.meta.url));

/** The next working day's morning in Japan, when digests are due. */
function nextMorning(now: Date): Date {
  const openOn = officeDays((date) => Object.hasOwn(holidayJp.holidays, date));
  const date = addWorkingDays(todayInTokyo(now), 1, openOn);
  return new Date(`${date}T09:00:00+09:00`);
}

/** The sample towns on a server of their own, for which it is the next working day's morning. */
export async function startMorningServer(smtpUrl: string): Promise<ServerProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-morning-"));
  const now = new Date();
  const server = await startServer(
    {
      DATA_DIR: path.join(folder, "data"),
      SAMPLE_DATA: "on",
      SMTP_URL: smtpUrl,
      CLOCK_AHEAD_MS: String(nextMorning(now).getTime() - now.getTime()),
    },
    ["--import", CLOCK],
  );
  return {
    ...server,
    async end(signal) {
      const code = await server.end(signal);
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
