import { describe, expect, it } from "vitest";
import type { DifferencePiece } from "@/lib/goal-sheets/text-difference";
import { editionDifference } from "@/lib/publication/edition-difference";
import type { FieldDifference } from "@/lib/publication/field-difference";
import { publicTexts } from "@/lib/publication/labels";
import { matchedParts } from "@/lib/publication/matched-parts";
import type { EditionBody } from "@/lib/publication/snapshot-schema";
import { editionBody, storedGoal } from "./edition-fixture";

const texts = publicTexts("ja");
const SIGNS = { same: "", added: "+", removed: "-" };
const shown = (pieces: readonly DifferencePiece[]) => pieces.map(({ kind, text }) => SIGNS[kind] + text);
const fieldsOf = (fields: readonly FieldDifference[]) =>
  Object.fromEntries(fields.map(({ field, pieces }) => [field, shown(pieces)]));
const compared = (before: EditionBody, after: EditionBody) => editionDifference(before, after, texts);

describe("the parts of two editions", () => {
  const part = (id: string, name: string) => ({ id, name });

  it("are matched by id, whatever they are called and wherever they stand", () => {
    const [one, two] = [part("1", "窓口"), part("2", "道路")];
    expect(matchedParts([one, two], [part("2", "橋"), part("1", "窓口")])).toEqual([
      { before: two, after: part("2", "橋") },
      { before: one, after: part("1", "窓口") },
    ]);
  });

  it("are matched by the same, then the most alike name where the ids are new", () => {
    const before = [part("1", "窓口の待ち時間を短くする"), part("2", "道路の穴を直す")];
    const after = [part("8", "道路の穴をすぐ直す"), part("9", "窓口の待ち時間を短くする")];
    expect(matchedParts(before, after).map((match) => [match.before?.id, match.after?.id])).toEqual([
      ["2", "8"],
      ["1", "9"],
    ]);
  });

  it("are not matched where nothing is alike: one came, the other went at the end", () => {
    const matches = matchedParts(
      [part("1", "窓口"), part("2", "道路")],
      [part("1", "窓口"), part("3", "防災訓練")],
    );
    expect(matches.map((match) => [match.before?.id ?? null, match.after?.id ?? null])).toEqual([
      ["1", "1"],
      [null, "3"],
      ["2", null],
    ]);
  });

  it("are never matched twice", () => {
    const matches = matchedParts([part("1", "同じ名前")], [part("8", "同じ名前"), part("9", "同じ名前")]);
    expect(matches.filter(({ before }) => before !== null)).toHaveLength(1);
  });
});

describe("the difference of two editions", () => {
  it("is nothing between equal ones, and readings alone are none", () => {
    const [goal] = [storedGoal(1)];
    const read = { ...goal, metrics: goal.metrics.map((metric) => ({ ...metric, readings: [] })) };
    expect(compared(editionBody({ goals: [goal] }), editionBody({ goals: [read] }))).toEqual({
      header: [],
      goals: [],
    });
  });

  it("tells field by field and word by word what changed in a goal", () => {
    const formKey = "iga-2022";
    const before = editionBody({ formKey, goals: [storedGoal(1)] });
    const after = editionBody({
      formKey,
      goals: [storedGoal(1, { targets: "待ち時間を10分にする", deadline: "2025-02-28", policyNumbers: [] })],
    });
    const { goals } = compared(before, after);
    expect(goals).toMatchObject([
      { kind: "changed", number: 1, title: "目標その1", anchor: "goal-1", numberBefore: null },
    ]);
    expect(fieldsOf(goals[0]?.fields ?? [])).toEqual({
      targets: ["待ち時間を", "-12", "+10", "分にする"],
      deadline: ["-令和7年3月31日(月)", "+令和7年2月28日(金)"],
      policyNumbers: ["-7-1-1"],
    });
    expect(goals[0]?.fields.map(({ label }) => label)).not.toContain("");
  });

  it("follows a goal that was numbered anew", () => {
    const [one, two] = [storedGoal(1), storedGoal(2)];
    const before = editionBody({ goals: [one, two] });
    const after = editionBody({
      goals: [
        { ...two, number: 1 },
        { ...one, number: 2, issues: "なくなりました。" },
      ],
    });
    const { goals } = compared(before, after);
    expect(goals.map(({ title, kind, number, numberBefore }) => [title, kind, number, numberBefore])).toEqual(
      [
        ["目標その2", "changed", 1, 2],
        ["目標その1", "changed", 2, 1],
      ],
    );
    expect(goals[0]?.fields).toEqual([]);
    expect(Object.keys(fieldsOf(goals[1]?.fields ?? []))).toEqual(["issues"]);
  });

  it("tells which goals came and went, and all that a gone one said", () => {
    const before = editionBody({ goals: [storedGoal(1), storedGoal(2)] });
    const after = editionBody({
      goals: [storedGoal(1), storedGoal(3, { number: 2, title: "防災訓練をやり直す" })],
    });
    const { goals } = compared(before, after);
    expect(goals.map(({ kind, title, anchor }) => [kind, title, anchor])).toEqual([
      ["added", "防災訓練をやり直す", "goal-2"],
      ["removed", "目標その2", null],
    ]);
    expect(goals[0]?.fields).toEqual([]);
    expect(fieldsOf(goals[1]?.fields ?? [])).toMatchObject({
      title: ["-目標その2"],
      purpose: ["-窓口を早くします。"],
    });
  });

  it("compares figures by value and year, sections by name", () => {
    const goal = storedGoal(1);
    const metrics = goal.metrics.map((metric) => ({ ...metric, target: "55", targetFiscalYear: 2025 }));
    const changed = { ...goal, metrics, sections: [{ id: "other", name: "税務課" }] };
    const { goals } = compared(editionBody({ goals: [goal] }), editionBody({ goals: [changed] }));
    const fields = fieldsOf(goals[0]?.fields ?? []);
    expect(fields.sections).toEqual(["-市民課", "、", "+税務課"]);
    const line = (pieces: string[] | undefined, gone: string) =>
      (pieces ?? [])
        .filter((piece) => !piece.startsWith(gone))
        .join("")
        .replaceAll(/[+-]/g, "");
    expect(line(fields.metrics, "-")).toContain("55 %以上〔令和7年度（2025年度）〕");
    expect(line(fields.metrics, "+")).toContain("53 %以上〔令和6年度（2024年度）〕");
  });

  it("tells that a portrait came, went or is another one", () => {
    const withPortrait = (portraitSha256: string | null): EditionBody => {
      const body = editionBody();
      const heads = body.header.heads.map((head) => ({ ...head, portraitSha256 }));
      return { ...body, header: { ...body.header, heads } };
    };
    const told = (before: string | null, after: string | null) =>
      fieldsOf(compared(withPortrait(before), withPortrait(after)).header).portrait;
    expect(told(null, "a")).toEqual(["+新しい写真"]);
    expect(told("a", null)).toEqual(["-これまでの写真"]);
    expect(told("a", "b")).toEqual(["-これまでの写真", "+新しい写真"]);
    expect(told("a", "a")).toBeUndefined();
  });

  it("tells what changed about the department and the missions", () => {
    const formKey = "iga-2021";
    const before = editionBody({ formKey });
    const [mission] = before.missions;
    const after = {
      ...editionBody({ formKey, header: { aspiration: "もっとていねいに進めます。" } }),
      missions: mission ? [{ ...mission, text: "市役所と市民を支えます。" }] : [],
    };
    expect(fieldsOf(compared(before, after).header)).toEqual({
      aspiration: ["+もっと", "ていねいに進めます。"],
      text: ["市役所", "+と市民", "を支えます。"],
    });
  });
});
