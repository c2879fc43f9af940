import { mkdtemp, rm } from "node:fs/promises";
import { loadavg, tmpdir } from "node:os";
import path from "node:path";
import type { Bench } from "../../lib/cli/bench";
import { openDatabase } from "../../lib/db/client";
import { adoptDatabase } from "../../lib/db/current";
import { startPostgres } from "../support/private-postgres.mjs";
import { startServer } from "../support/server-process";
import { computedMs } from "./drafting/computing";
import { measureKeys } from "./drafting/keys";
import { percentiles } from "./drafting/pacing";
import { openSaving, type SavingBench } from "./drafting/saving";
import { writeTown } from "./drafting/town";

const WARM_UP_SECONDS = 5;
const SECONDS = 15;
const KINDS = ["bare", "apart", "together"] as const;

type Round = Record<(typeof KINDS)[number], number[]>;
type Prepared = {
  saving: SavingBench;
  rounds: Round[];
  /** Milliseconds that the server computed for one save over HTTP, by round. */
  computed: number[];
  serverMs(): number;
  keys(): Promise<Record<string, unknown>>;
  tidy(): Promise<void>;
};

async function prepare(): Promise<Prepared> {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-bench-"));
  const postgres = await startPostgres({ durable: true });
  const database = await openDatabase({ url: postgres.url });
  adoptDatabase(database);
  const town = await writeTown();
  await database.close();
  const server = await startServer({ DATA_DIR: folder, DATABASE_URL: postgres.url, SAMPLE_DATA: "off" });
  const saving = await openSaving(town, server.address, postgres.url);
  for (const kind of KINDS) await saving.run(kind, WARM_UP_SECONDS);
  const tidy = async () => {
    await saving.close();
    await server.end("SIGTERM");
    postgres.stop();
    await rm(folder, { recursive: true, force: true });
  };
  const keys = () => measureKeys(town, server.address, saving.cookie);
  const serverMs = () => computedMs(server.pid);
  return { saving, rounds: [], computed: [], serverMs, keys, tidy };
}

const hundredths = (value: number) => Math.round(value * 100) / 100;

function ratio(round: Round, kind: "apart" | "together") {
  const [saved, bare] = [percentiles(round[kind]), percentiles(round.bare)];
  const of = (one: number, other: number) => hundredths(one / other);
  return { p50: of(saved.p50, bare.p50), p99: of(saved.p99, bare.p99) };
}

/**
 * Milliseconds within which 99 of 100 saves of fifty editors at once are acknowledged, over HTTP on a PostgreSQL that
 * waits for the disk. Each round also measures the fifty in one sheet, and the same update through bare `pg`.
 */
export const bench: Bench = {
  unit: "milliseconds",
  runs: 3,
  prepare,
  async measure(prepared) {
    const { saving, rounds, computed, serverMs } = prepared as Prepared;
    const bare = await saving.run("bare", SECONDS);
    const before = serverMs();
    const apart = await saving.run("apart", SECONDS);
    const together = await saving.run("together", SECONDS);
    const round: Round = { bare, apart, together };
    rounds.push(round);
    computed.push(hundredths((serverMs() - before) / (round.apart.length + round.together.length)));
    return percentiles(round.apart).p99;
  },
  async report(prepared) {
    const { rounds, computed, keys } = prepared as Prepared;
    const all = (kind: keyof Round) => percentiles(rounds.flatMap((round) => round[kind]));
    return {
      load: loadavg().map(hundredths),
      barePg: all("bare"),
      tenSheets: { ...all("apart"), ratio: rounds.map((round) => ratio(round, "apart")) },
      oneSheet: { ...all("together"), ratio: rounds.map((round) => ratio(round, "together")) },
      computedForOneSave: computed,
      keyToPaint: await keys(),
    };
  },
  async tidy(prepared) {
    await (prepared as Prepared).tidy();
  },
};
