import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { ZodType } from "zod";
import {
  municipalitySchema,
  peopleSchema,
  planSchema,
  roundSchema,
  type SampleMunicipality,
  type SamplePeople,
  type SamplePlan,
  type SampleRound,
  type SampleSheet,
  sheetSchema,
} from "./schema";

export type SampleTown = {
  municipality: SampleMunicipality;
  people: SamplePeople;
  /** Null where the town's form names no policy items. */
  plan: SamplePlan | null;
  /** Oldest year first, in a year by the official order of the departments. */
  sheets: SampleSheet[];
  round: SampleRound;
};

export const SAMPLE_FOLDER = path.join(process.cwd(), "prisma/sample");

/** The made-up towns by their slugs, each with another kind of form; the first is the one with the whole cycle. */
export const SAMPLE_TOWNS = ["mihon", "asagi", "kawabe"] as const;
export type SampleTownName = (typeof SAMPLE_TOWNS)[number];

async function readPart<T>(file: string, schema: ZodType<T>): Promise<T> {
  const parsed = schema.safeParse(JSON.parse(await readFile(file, "utf8")));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join("/")}: ${issue.message}`);
  throw new Error(`${file} is no part of a sample town:\n${problems.join("\n")}`);
}

async function readSheets(folder: string): Promise<SampleSheet[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
  return Promise.all(names.map((name) => readPart(path.join(folder, name), sheetSchema)));
}

/** Reads every file of a sample town; throws an Error that names the file and what is wrong in it. */
export async function readSampleTown(town: SampleTownName): Promise<SampleTown> {
  const file = (name: string) => path.join(SAMPLE_FOLDER, town, name);
  const municipality = await readPart(file("municipality.json"), municipalitySchema);
  const order = municipality.departments.map(({ slug }) => slug);
  const sheets = await Promise.all(municipality.years.map(({ year }) => readSheets(file(String(year)))));
  return {
    municipality,
    people: await readPart(file("people.json"), peopleSchema),
    plan: existsSync(file("plan.json")) ? await readPart(file("plan.json"), planSchema) : null,
    sheets: sheets
      .flat()
      .sort((a, b) => a.year - b.year || order.indexOf(a.department) - order.indexOf(b.department)),
    round: await readPart(file("round.json"), roundSchema),
  };
}
