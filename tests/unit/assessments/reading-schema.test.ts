import { expect, it } from "vitest";
import { recordReadingSchema } from "@/lib/assessments/schema";
import { todayInTokyo } from "@/lib/db/civil-date";

const DAY_MS = 24 * 60 * 60 * 1000;

const problems = (date: string) => {
  const reading = { sheetId: crypto.randomUUID(), targetMetricId: crypto.randomUUID(), value: "5", note: "" };
  const read = recordReadingSchema.safeParse({ ...reading, date, correctsId: "" });
  return read.error?.issues.map(({ path, message }) => [path.join("."), message]) ?? [];
};

it("a reading has the day it was taken on: today or before, never a day to come", () => {
  expect(problems(todayInTokyo())).toEqual([]);
  expect(problems("2026-03-31")).toEqual([]);
  const tomorrow = todayInTokyo(new Date(Date.now() + DAY_MS));
  for (const date of [tomorrow, "2130-01-01"]) expect(problems(date)).toEqual([["date", "futureDate"]]);
  expect(problems("31.3.2026")).toEqual([["date", "badDate"]]);
});
