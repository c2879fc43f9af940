import { loadavg } from "node:os";
import { type Bench, summarize } from "../../lib/cli/bench";
import { builtInForms } from "../../lib/sheet-forms/built-in-forms";
import { copiedContent } from "../../lib/workbooks/copied-content";
import { readWorkbook } from "../../lib/workbooks/workbook-reader";
import { hostileWorkbooks } from "../support/hostile-workbooks";
import { type Cost, costOf } from "../support/process-cost";
import { crowdedSheet, differencesBy, gridsOf, readBy, writtenWorkbook } from "../support/workbooks";

const ROUNDS = 5;
const [form] = builtInForms;

type Prepared = { rounds: Cost[] };

function medians(costs: readonly Cost[]) {
  const of = (what: keyof Cost) => {
    const { median, spread } = summarize(costs.map((cost) => cost[what]));
    return [Math.round(median), Math.round(spread)];
  };
  return { ms: of("milliseconds"), workMs: of("work"), MB: of("megabytes") };
}

const here = (act: () => Promise<unknown>) => costOf(process.pid, act);

async function repeated(act: () => Promise<unknown>): Promise<Cost[]> {
  const costs: Cost[] = [];
  while (costs.length < ROUNDS) costs.push(await here(act));
  return costs;
}

/** Each refusal's median and spread, the costliest first. */
async function refusals() {
  const told: [string, ReturnType<typeof medians>][] = [];
  for (const { title, fileName, bytes } of hostileWorkbooks) {
    const file = await bytes();
    told.push([title, medians(await repeated(() => readWorkbook(fileName, file)))]);
  }
  return Object.fromEntries(told.sort(([, one], [, other]) => (other.workMs[0] ?? 0) - (one.workMs[0] ?? 0)));
}

/**
 * Milliseconds from a workbook of 20 goals with 5,000 characters in a field to its differences: none. Beside it what
 * writing it costs, and what every bad file's refusal costs, each as median and spread.
 */
export const bench: Bench = {
  unit: "milliseconds",
  runs: ROUNDS,
  async prepare(): Promise<Prepared> {
    return { rounds: [] };
  },
  async measure(prepared) {
    if (!form) throw new Error("there is no form");
    const stored = crowdedSheet(form);
    const bytes = await writtenWorkbook(form, stored);
    const cost = await here(async () => {
      const [grid] = await gridsOf(bytes);
      if (differencesBy(form, readBy(form, grid), copiedContent(form, stored)).length > 0)
        throw new Error("an untouched workbook is different");
    });
    (prepared as Prepared).rounds.push(cost);
    return cost.milliseconds;
  },
  async report(prepared) {
    if (!form) throw new Error("there is no form");
    const stored = crowdedSheet(form);
    return {
      load: loadavg().map((load) => Math.round(load * 100) / 100),
      reading: medians((prepared as Prepared).rounds),
      writing: medians(await repeated(() => writtenWorkbook(form, stored))),
      refusals: await refusals(),
    };
  },
  async tidy() {},
};
