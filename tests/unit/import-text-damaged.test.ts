import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import { proposalSchema } from "@/lib/imports/schema";
import { damaged, damages, documents, LINE_DAMAGES } from "../support/damaged-documents";
import { formOf, lostPieces, proposalOf } from "../support/proposals";

const WIDE = (text: string) =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const BRACKETS = ["〔〕", "［］", "[]", "『』", "「」", "《》", "<>", "（）"];
const WHOLE_COPIES: [name: string, copy: (text: string) => string][] = [
  ["CRLF", (text) => text.replace(/\r?\n/g, "\r\n")],
  ["a byte order mark", (text) => `\ufeff${text}`],
  ["full-width digits", WIDE],
  ["no empty lines", (text) => text.replace(/\n{2,}/g, "\n")],
  ["doubled line ends", (text) => text.replaceAll("\n", "\n\n")],
  [
    "every cell quoted",
    (text) => text.replace(/[^\t\n]+(?=\t)/g, (cell) => `"${cell.replaceAll('"', '""')}"`),
  ],
  ["its second half lost", (text) => text.slice(0, text.length / 2)],
  ["its first half lost", (text) => text.slice(text.length / 2)],
  ...BRACKETS.map(([open = "", close = ""]): [string, (text: string) => string] => [
    `its headings in ${open}${close}`,
    (text) => text.replaceAll("【", open).replaceAll("】", close),
  ]),
];

describe.each(documents)("damaged copies of $name", ({ form, text, absent }) => {
  it.skipIf(absent)("are read without a throw, and nothing is lost in silence", () => {
    fc.assert(
      fc.property(damages, (list) => {
        const copy = list.reduce(damaged, text);
        const result = importText(formOf(form), new TextEncoder().encode(copy));
        if (!result.ok) throw new Error(`refused as ${result.code}`);
        expect(proposalSchema.safeParse(result.proposal).error).toBeUndefined();
        expect(lostPieces(copy, result.proposal)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it.skipIf(absent)("lose nothing in silence with one line damaged", () => {
    const places = text
      .split("\n")
      .flatMap((line, index, lines) => (line.trim() ? [index / lines.length] : []));
    for (const [turn, kind] of LINE_DAMAGES.entries()) {
      for (const at of places.filter((_, index) => index % 3 === turn % 3)) {
        const copy = damaged(text, { kind, at: at + 1e-9, within: 0.5 });
        expect(lostPieces(copy, proposalOf(form, copy)), `${kind} at ${at}`).toEqual([]);
      }
    }
  });

  it.skipIf(absent).each(WHOLE_COPIES)("lose nothing in silence with %s", (_, copied) => {
    const copy = copied(text);
    const result = importText(formOf(form), copy);
    if (result.ok) expect(lostPieces(copy, result.proposal)).toEqual([]);
    else expect(result.code).toBe("NO_SUCH_DOCUMENT");
  });

  it.skipIf(absent)("say the same with other line ends and a byte order mark", () => {
    const [whole, copy] = [text, `\ufeff${text.replace(/\r?\n/g, "\r\n")}`].map((source) =>
      importText(formOf(form), new TextEncoder().encode(source)),
    );
    expect(copy).toEqual(whole);
  });

  it.skipIf(absent)("keep goals, parts and times in other brackets and with full-width digits", () => {
    const wide = (digits: string) =>
      digits.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    const copies = [
      text.replaceAll("【", "〔").replaceAll("】", "〕"),
      text.replace(/(?<=[\t\n])\d+/g, wide),
    ];
    const [whole, ...others] = [text, ...copies].map((source) => importText(formOf(form), source));
    if (!whole?.ok) throw new Error("refused");
    for (const copy of others) {
      if (!copy.ok) throw new Error("refused");
      const shape = ({ proposal }: typeof whole) => [
        proposal.missions.map(({ goals }) =>
          goals.map(({ number, title }) => [number, title?.normalize("NFKC")]),
        ),
        proposal.schedule,
        proposal.missions.flatMap(({ goals }) =>
          goals.map(({ assessments }) => assessments.map(({ level }) => level)),
        ),
        proposal.missions.flatMap(({ goals }) =>
          goals.map(({ targets, means }) => [targets === null, means === null]),
        ),
      ];
      expect(shape(copy)).toEqual(shape(whole));
    }
  });

  it.skipIf(absent)("keep what the trimming of tabs at line ends cannot touch", () => {
    const trimmed = text.replace(/[ \t]+$/gm, "");
    const [whole, copy] = [text, trimmed].map((source) => importText(formOf(form), source));
    if (!whole?.ok || !copy?.ok) throw new Error("refused");
    expect(copy.proposal.missions).toEqual(whole.proposal.missions);
    expect(copy.proposal.schedule).toEqual(whole.proposal.schedule);
  });
});
