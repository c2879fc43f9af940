import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { adoptDatabase } from "../../lib/db/current";
import { routes } from "../../lib/routes";
import { takeCopy } from "../../lib/workbooks/copy-mutations";
import { fillSheet, withComments } from "../support/big-workbook";
import { signIn } from "../support/desk-client";
import { openForm } from "../support/form-post";
import { hostileWorkbooks } from "../support/hostile-workbooks";
import { createMunicipality, type Town } from "../support/municipality";
import { costOf } from "../support/process-cost";
import { type ServerProcess, startServer } from "../support/server-process";
import { workbookState } from "../support/workbook-state";

/** Of work: where the process has a core for itself, the clock on the wall says no more. */
const MOST_MS = 2000;
const MOST_MEGABYTES = 200;

let folder: string;
let town: Town;
let sheetId: string;
let honest: Uint8Array;
let before: unknown;
let server: ServerProcess;
let cookie: string;
let email: string;
/** Keeps the other core busy while files are read, and never longer than ten minutes. */
const BUSY = "for (const end = Date.now() + 600_000; Date.now() < end; );";
const other = spawn(process.execPath, ["-e", BUSY], { stdio: "ignore" });
process.once("exit", () => other.kill());
const figures: { file: string; ms: number; work: number; MB: number }[] = [];

async function inDatabase<T>(work: () => Promise<T>): Promise<T> {
  const database = await openDatabase({ directory: folder });
  adoptDatabase(database);
  try {
    return await work();
  } finally {
    await database.close();
  }
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "michishirube-workbooks-"));
  await inDatabase(async () => {
    town = await createMunicipality();
    sheetId = (await town.sheet()).id;
    await fillSheet(town, sheetId);
    ({ email } = await town.account("HEAD"));
    honest = await withComments((await takeCopy(town.actorFor("HEAD"), sheetId)).bytes);
    before = await workbookState(town, sheetId);
  });
  server = await startServer({ DATA_DIR: folder, SAMPLE_DATA: "off" });
  cookie = await signIn(server.address, town.id, email);
});

afterAll(async () => {
  other.kill();
  await server?.end("SIGTERM");
  await rm(folder, { recursive: true, force: true });
  console.table(figures);
  console.log(`load ${loadavg()[0]?.toFixed(1)}`);
});

/** Brings a file back on the sheet's screen, and keeps what it took. */
async function bring(title: string, fileName: string, bytes: Uint8Array) {
  const file = new File([Buffer.from(bytes)], fileName);
  const url = `${server.address}${routes.sheetWorkbook(sheetId)}`;
  const send = await openForm(url, cookie, "file");
  const cost = await costOf(server.pid, () => send({ file, code: "" }));
  const { milliseconds, work, megabytes } = cost;
  figures.push({ file: title, ms: Math.round(milliseconds), work, MB: Math.round(megabytes) });
  return cost;
}

it("warms up", async () => {
  for (const title of ["first", "second"]) await bring(title, "sheet.csv", new Uint8Array([1]));
  figures.length = 0;
});

it.each(hostileWorkbooks)(
  "is refused within 2 seconds and 200 MB: $title",
  async ({ title, fileName, bytes, says }) => {
    const { result, work, megabytes } = await bring(title, fileName, await bytes());
    expect(result.to).toBeNull();
    // A form knows itself that a file is empty.
    const said = title === "an empty file" ? /入力してください/ : says;
    expect(said.test(result.html)).toBe(true);
    expect(work).toBeLessThan(MOST_MS);
    expect(megabytes).toBeLessThan(MOST_MEGABYTES);
  },
);

it("reads a workbook of 20 goals with 5,000 characters in each field, and comments", async () => {
  const { result } = await bring("20 goals, 5,000 characters, comments", "sheet.xlsx", honest);
  expect(result.to).toContain("upload=");
  const page = await (await fetch(new URL(result.to ?? "", server.address), { headers: { cookie } })).text();
  expect(page.includes("このファイルとの違いはありません。")).toBe(true);
});

it("leaves the sheet as it was, with the one upload that was read", async () => {
  await server.end("SIGTERM");
  const after = await inDatabase(() => workbookState(town, sheetId));
  expect(after.uploads).toHaveLength(1);
  expect({ ...after, uploads: [], events: 0 }).toEqual({
    ...(before as typeof after),
    uploads: [],
    events: 0,
  });
});
