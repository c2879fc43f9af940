import { describe, expect, it } from "vitest";
import { REAL_DOCUMENTS_ABSENT, realDocument, realDocumentPath } from "../support/documents";
import { goalsOf, lostPieces, proposalOf } from "../support/proposals";

const BRACKETS = ["【】", "［］", "[]", "〔〕", "『』", "「」", "〈〉", "《》", "≪≫", "<>", "（）", "()"];
const DASHES = ["-", "‐", "‑", "–", "—", "―", "─", "－", "−", "ー", "ｰ", "・", "*", "●", "■", "□", "\uf0b7"];

const bracketed = (text: string, [open = "", close = ""]: string) =>
  text.replaceAll("【", open).replaceAll("】", close);

const GUIDELINE = "令和5年度 組織目標\n所属 福祉部\n\n## 【福祉部 行動指針】\n\nよく聴き\nよく考えます\n\n";
const TIERS = `${GUIDELINE}1\t安心な町をつくります。\t\n運営目標\t①\t【施策】見守りを広げる\n`;
const POLICY = (sign: string) =>
  `平成31年度 茶業部の運営方針\n\n茶業部長\n\n緑 茶太郎\n\n基本方針\n\n${sign}香りを守る\n畑を守ります。\n${sign}広める\n茶のデ\nータを広めます。\n\n現状と課題\n\n${sign}担い手\n足りません。\n`;
const PARAGRAPHS = {
  basicPolicies: [
    { title: "香りを守る", text: "畑を守ります。" },
    { title: "広める", text: "茶のデータを広めます。" },
  ],
  issues: [{ title: "担い手", text: "足りません。" }],
};

describe("brackets", () => {
  it.each(BRACKETS)("%s mark a heading above lines and a label in a cell", (brackets) => {
    const { header, missions } = proposalOf("miyazu-2023", bracketed(TIERS, brackets));
    expect(header.conductGuideline).toBe("よく聴き\nよく考えます");
    expect(missions[0]?.goals[0]?.title).toBe("見守りを広げる");
  });

  it.each(["「施策」の数を増やす", "『施策』を知らせる"])(
    "around a word of a sentence mark no label: %s",
    (title) => {
      const source = TIERS.replace("見守りを広げる", `見守り\n${title}`).replace(/【施策】.*\n.*/, '"$&"');
      expect(goalsOf(proposalOf("miyazu-2023", source))[0]?.title).toBe(`見守り${title}`);
    },
  );

  it.skipIf(!realDocumentPath("miyazu-2023")).each(BRACKETS)(
    `%s keep the guideline of the real document (${REAL_DOCUMENTS_ABSENT})`,
    (brackets) => {
      const copy = bracketed(realDocument("miyazu-2023"), brackets);
      const proposal = proposalOf("miyazu-2023", copy);
      const whole = proposalOf("miyazu-2023", realDocument("miyazu-2023"));
      expect(proposal.header).toEqual(whole.header);
      expect(proposal.missions).toEqual(whole.missions);
      expect(lostPieces(copy, proposal)).toEqual([]);
    },
  );
});

describe("dashes and bullets", () => {
  it.each(DASHES)("%s head a paragraph", (dash) => {
    expect(proposalOf("kikugawa-2019", POLICY(`${dash} `)).header).toMatchObject(PARAGRAPHS);
  });

  it.each(["－", "—", "―", "–", "・", "■"])("%s head a paragraph without a space behind them", (dash) => {
    expect(proposalOf("kikugawa-2019", POLICY(dash)).header).toMatchObject(PARAGRAPHS);
  });

  it.each(["1. ", "２．", "(3) ", "④", "5）"])(
    "and numbers like %s too, which stay in the title",
    (number) => {
      const { header } = proposalOf("kikugawa-2019", POLICY(number));
      expect(header.basicPolicies.map(({ title }) => title.replace(/\s/, ""))).toEqual([
        `${number.trim()}香りを守る`,
        `${number.trim()}広める`,
      ]);
    },
  );

  it.skipIf(!realDocumentPath("kikugawa-2019")).each(DASHES)(
    `%s keep policies and issues of the real document (${REAL_DOCUMENTS_ABSENT})`,
    (dash) => {
      const source = realDocument("kikugawa-2019");
      const copy = source.replace(/^- /gm, `${dash} `);
      const proposal = proposalOf("kikugawa-2019", copy);
      expect(proposal).toEqual(proposalOf("kikugawa-2019", source));
      expect(lostPieces(copy, proposal)).toEqual([]);
    },
  );
});
