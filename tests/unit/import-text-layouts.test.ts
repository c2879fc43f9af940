import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import type { Proposal } from "@/lib/imports/schema";
import { documents } from "../support/damaged-documents";
import { BROKEN_LAYOUTS, LAYOUTS } from "../support/document-variants";
import { formOf, goalsOf, lostPieces, proposalOf } from "../support/proposals";

/** Every value of a proposal but its doubts, by letters and digits alone. */
function contentOf({ doubts: _, ...content }: Proposal): string {
  return JSON.stringify(content, (_key, value) =>
    typeof value === "string" ? value.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "") : value,
  );
}

describe.each(documents)("$name with another layout", ({ form, text, absent }) => {
  it.skipIf(absent).each(Object.entries(LAYOUTS))("reads the same with %s", (_, laidOut) => {
    const copy = laidOut(text);
    const proposal = proposalOf(form, copy);
    expect(contentOf(proposal)).toBe(contentOf(proposalOf(form, text)));
    expect(lostPieces(copy, proposal)).toEqual([]);
  });

  it.skipIf(absent).each(Object.entries(BROKEN_LAYOUTS))("loses nothing in silence with %s", (_, laidOut) => {
    const copy = laidOut(text);
    const result = importText(formOf(form), copy);
    if (result.ok) expect(lostPieces(copy, result.proposal)).toEqual([]);
    else expect(result.code).toBe("NO_SUCH_DOCUMENT");
  });
});

describe("a document with 100,000 signs more in its midst", () => {
  it.each(["\n", "\n　", "　", "\t", "|", "|---", "ー", "- ", "14:00", "あ。", "\n1\t"])(
    "is read in little time where they are %j",
    (piece) => {
      for (const { form, text } of documents) {
        const middle = text.indexOf("\n", text.length / 2);
        const more = piece.repeat(100_000 / piece.length);
        const source = `${text.slice(0, middle)}${more}${text.slice(middle)}`;
        const readingTime = () => {
          const start = performance.now();
          importText(formOf(form), source);
          return performance.now() - start;
        };
        // A machine that pauses once is not a slow reading.
        expect(Math.min(readingTime(), readingTime())).toBeLessThan(1000);
      }
    },
  );
});

const rows = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");
const pathsOf = ({ doubts }: Proposal) => doubts.map(({ path }) => path);
const HEADINGS = ["業績目標", "表題", "現状や課題", "達成水準"];
const HEAD = "部局名\t防災部\n役職\t部長\n\n";

describe("what a layout did to a goal", () => {
  it("is doubted at the goal where a line stands directly above or below its row", () => {
    const goal = ["守ります。", "訓練", "【課題】道が細い", "【目標数値】2回"];
    const source = `${HEAD}${rows(HEADINGS, ["◎部局目標1", ""], goal)}\nと坂が多い。\n`;
    expect(pathsOf(proposalOf("iga-2024", source))).toContain("/missions/0/goals/0");
  });

  it("keeps parts to their labels in the column of the mission, and doubts a text without its beginning", () => {
    const goal = ["守ります。【課題】道が細い。", "を広げる", "", "【目標数値】2回"];
    const proposal = proposalOf("iga-2024", `${HEAD}${rows(HEADINGS, ["◎部局目標1", ""], goal)}\n`);
    expect(proposal.missions[0]?.text).toBe("守ります。");
    expect(goalsOf(proposal)[0]).toMatchObject({ issues: "道が細い。", title: "を広げる" });
    expect(pathsOf(proposal)).toContain("/missions/0/goals/0/title");
  });

  it("gives levels to their goals below an empty line and a page's edge", () => {
    const goals = [1, 2].flatMap((number) => [
      [`◎部局目標${number}`, ""],
      ["守ります。", `訓練${number}`, "【課題】細い。", "【目標数値】2回"],
    ]);
    const levels = "\n達成状況\t理由\n(5)\t晴れた。\n\n- 2 -\n４\t雨だった。\n";
    const read = goalsOf(proposalOf("iga-2024", `${HEAD}${rows(HEADINGS, ...goals)}\n${levels}`));
    expect(read.map(({ assessments: [own] }) => [own?.level, own?.reason])).toEqual([
      [5, "晴れた。"],
      [4, "雨だった。"],
    ]);
  });

  it("takes no contents list without its headings for missions", () => {
    const pages = rows(["1", "安心な町にします。", "P1"], ["2", "楽しい町にします。", "P2"]);
    const goal = "【施策】見守りを広げる【達成すべき指標】20人";
    const tiers = `所属 福祉部\n\n${pages}\n\n1\t安心な町にします。\t\n運営目標\t①\t${goal}\n`;
    const proposal = proposalOf("miyazu-2023", tiers);
    expect(proposal.missions.map(({ text, goals }) => [text, goals.length])).toEqual([
      ["楽しい町にします。", 0],
      ["安心な町にします。", 1],
    ]);
    expect(pathsOf(proposal)).toContain("/missions/0");
  });

  it("ends a guideline above the headings of a table that lost its tabs", () => {
    const source =
      "所属 福祉部\n\n【福祉部 行動指針】\n\nよく聴く\n\nNo.    組織目標    ページ\n1    安心な町    P1\n";
    expect(proposalOf("miyazu-2023", source).header.conductGuideline).toBe("よく聴く");
  });

  it("doubts a title that may go on below, and counts a name of two lines once", () => {
    const lines =
      "- 茶の香りを町の外へ広めるために畑と蔵を\n直す\n香りを守るために畑と蔵を直し、店を増やす\nことを毎年続け、町の外の人にも香りを届け\nます。";
    const source = `平成31年度 茶業部の運営方針\n\n茶業部長\n\n基本方針\n\n${lines}\n`;
    expect(pathsOf(proposalOf("kikugawa-2019", source))).toContain("/header/basicPolicies/0/title");
    const timetable =
      '月日\t時間\t\t\t部局\t基本事業数\t協議者\t備考\n2026年5月18日(月)\t9:00\t10:00\t1:00\t港湾局\t4\t"・市長\n・みなと未来推\n進局長"\t雨天延期\n';
    const { panelists, doubts } = proposalOf("iga-2022", timetable);
    expect(panelists).toEqual(["市長", "みなと未来推進局長"]);
    expect(doubts.map(({ excerpt }) => excerpt)).toContain("備考\n雨天延期");
  });
});
