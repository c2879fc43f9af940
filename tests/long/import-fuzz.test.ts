import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import { damaged, damages, documents } from "../support/damaged-documents";
import { formOf } from "../support/proposals";

const LIMIT_MS = 1000;
const PIECES = [
  "【目標数値】",
  "①",
  "・",
  "\t",
  "\n",
  "令和6年度",
  "7-1-1",
  "組織使命",
  "「",
  "<b>",
  "a",
  "あ",
  " ",
  "\ud800",
  "ー",
  "\n\n",
  "\n|-|",
  "|---",
  "14:00",
  "　",
  "業績目標\t",
];

/** Milliseconds of one reading, whatever its answer. */
function readingTime(form: string, source: string): number {
  const start = performance.now();
  importText(formOf(form), source);
  return performance.now() - start;
}

/** A machine that pauses once is not a slow reading: what was too slow is read again. */
function expectQuick(form: string, source: string) {
  const times = [readingTime(form, source)];
  while (Math.min(...times) > LIMIT_MS && times.length < 3) times.push(readingTime(form, source));
  expect(Math.min(...times), `${form}, ${source.length} characters`).toBeLessThanOrEqual(LIMIT_MS);
}

describe.each(documents)("reading damaged copies of $name", ({ form, text, absent }) => {
  it.skipIf(absent)(`takes at most ${LIMIT_MS} ms`, () => {
    const run = (list: Parameters<typeof damaged>[1][]) => expectQuick(form, list.reduce(damaged, text));
    fc.assert(fc.property(damages, run), { numRuns: 1_000 });
  });

  it.skipIf(absent)(`takes at most ${LIMIT_MS} ms with 100,000 characters more in its midst`, () => {
    const middle = text.indexOf("\n", text.length / 2);
    for (const piece of PIECES) {
      const more = piece.repeat(Math.ceil(100_000 / piece.length));
      expectQuick(form, `${text.slice(0, middle)}${more}${text.slice(middle)}`);
    }
  });
});

const FORMS = [...new Set(documents.map(({ form }) => form))];

describe.each(FORMS)("reading what is no document of the form %s", (form) => {
  it(`takes at most ${LIMIT_MS} ms for any text`, () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 2_000 }),
      fc.array(fc.constantFrom(...PIECES), { maxLength: 3_000 }).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => expectQuick(form, text)),
      { numRuns: 2_000 },
    );
  });

  it.each(PIECES)(`takes at most ${LIMIT_MS} ms for 100,000 characters of %j`, (piece) => {
    expectQuick(form, piece.repeat(Math.ceil(100_000 / piece.length)));
  });
});
