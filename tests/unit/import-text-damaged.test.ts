import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import { proposalSchema } from "@/lib/imports/schema";
import { damaged, damages, documents } from "../support/damaged-documents";
import { formOf, lostSentences } from "../support/proposals";

describe.each(documents)("damaged copies of $name", ({ form, text, absent }) => {
  it.skipIf(absent)("are read without a throw, and no sentence is lost in silence", () => {
    fc.assert(
      fc.property(damages, (list) => {
        const copy = list.reduce(damaged, text);
        const result = importText(formOf(form), new TextEncoder().encode(copy));
        if (!result.ok) throw new Error(`refused as ${result.code}`);
        expect(proposalSchema.safeParse(result.proposal).error).toBeUndefined();
        expect(lostSentences(copy, result.proposal)).toEqual([]);
      }),
      { numRuns: 80 },
    );
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
