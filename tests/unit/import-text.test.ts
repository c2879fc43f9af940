import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { runImportText } from "@/lib/cli/import-text";
import { importText } from "@/lib/imports/import-text";
import { proposalSchema } from "@/lib/imports/schema";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { sampleDocument } from "../support/documents";
import { formOf, goalsOf, proposalOf } from "../support/proposals";

const form = formOf("iga-2024");
const bytes = (text: string) => new TextEncoder().encode(text);

/** 部局名 TAB 税務課 and so on, as an office program saves it in Shift_JIS. */
const SHIFT_JIS_HEADER = Uint8Array.from([
  0x95, 0x94, 0x8b, 0xc7, 0x96, 0xbc, 0x09, 0x90, 0xc5, 0x96, 0xb1, 0x89, 0xdb, 0x0d, 0x0a, 0x96, 0xf0, 0x90,
  0x45, 0x09, 0x89, 0xdb, 0x92, 0xb7, 0x0d, 0x0a,
]);

describe("files that are no such document", () => {
  it.each([
    ["EMPTY", bytes("")],
    ["EMPTY", bytes("\ufeff \n\t\n")],
    ["TOO_LARGE", new Uint8Array(2 * 1024 * 1024 + 1).fill(0x61)],
    ["BINARY", bytes("%PDF-1.7\n部局名\t総務部")],
    ["BINARY", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ["BINARY", Uint8Array.from([0xe9, 0x00, 0x41, 0x42])],
    ["BINARY", Uint8Array.from([0xff, 0xff, 0xff, 0xff, 0x80])],
    ["NO_SUCH_DOCUMENT", bytes("拝啓 春暖の候、ますますご清栄のこととお慶び申し上げます。")],
    ["NO_SUCH_DOCUMENT", bytes("品名\t数\nりんご\t3\nみかん\t5\n")],
  ])("are refused as %s", (code, file) => {
    const result = importText(form, file);
    expect(result).toMatchObject({ ok: false, code });
  });

  it("are refused in either language", () => {
    const japanese = importText(form, "ただの文章です。");
    const english = importText(form, "ただの文章です。", "en");
    expect(japanese.ok === false && japanese.message).toContain("部局マニフェスト(2024年度)");
    expect(english.ok === false && english.message).toContain("Department manifesto (2024)");
  });

  it("are read up to two megabytes", () => {
    const document = sampleDocument();
    const padding = "\n".repeat(2 * 1024 * 1024 - bytes(document).length);
    expect(importText(form, bytes(document + padding)).ok).toBe(true);
  });

  it.each(builtInForms.map(({ key }) => key).filter((key) => key.startsWith("iga") === false))(
    "are refused by %s when they belong to another town",
    (key) => {
      expect(importText(formOf(key), sampleDocument())).toMatchObject({
        ok: false,
        code: "NO_SUCH_DOCUMENT",
      });
    },
  );
});

describe("encodings and line ends", () => {
  const expected = proposalOf("iga-2024", sampleDocument());

  it("reads Shift_JIS", () => {
    const { header } = proposalOf("iga-2024", SHIFT_JIS_HEADER);
    expect(header).toMatchObject({ departmentName: "税務課", post: "課長" });
  });

  it.each([
    ["a byte order mark", `\ufeff${sampleDocument()}`],
    ["CRLF", sampleDocument().replaceAll("\n", "\r\n")],
    ["CR", sampleDocument().replaceAll("\n", "\r")],
  ])("reads %s as if it were not there", (_, text) => {
    expect(proposalOf("iga-2024", bytes(text))).toEqual(expected);
  });

  it("reads UTF-16 as it comes from a spreadsheet", () => {
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${sampleDocument()}`, "utf16le"));
    expect(proposalOf("iga-2024", utf16)).toEqual(expected);
  });

  it.each([
    ["〔", "〕"],
    ["［", "］"],
    ["《", "》"],
    ["〈", "〉"],
    ["<", ">"],
  ])("reads labels in %s%s", (open, close) => {
    const text = sampleDocument().replaceAll("【", open).replaceAll("】", close);
    expect(proposalOf("iga-2024", text).missions).toEqual(expected.missions);
  });

  it("reads full-width digits in numbers, ranges and policy items", () => {
    const wide = sampleDocument().replace(/\d/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
    );
    const read = proposalOf("iga-2024", wide);
    expect(goalsOf(read).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(goalsOf(read)[2]?.policyNumbers).toEqual(["2-3-1"]);
    expect(read.scale).toEqual(expected.scale);
  });
});

describe("shapes of tables", () => {
  const head = "部局名\t防災部\n役職\t部長\n\n";
  const goal = (cells: string[]) =>
    `${head}業績目標\t表題\t現状や課題\t達成水準\n◎部局目標1\t関連の施策・基本事業No 3-1-2、3-1-4\n${cells.join("\t")}\n`;

  it("reads a quoted cell with line ends as one cell", () => {
    const read = proposalOf(
      "iga-2024",
      goal(["守ります。", "訓練", '"【これまでの経緯】\n・一度目。\n・「""試行""」。"', "【目標数値】・2回"]),
    );
    expect(goalsOf(read)[0]).toMatchObject({
      policyNumbers: ["3-1-2", "3-1-4"],
      background: '・一度目。\n・「"試行"」。',
      targets: "・2回",
    });
  });

  it("follows the column headings where the columns stand in another order", () => {
    const text = `${head}表題\t業績目標\t達成水準\t現状や課題\n◎部局目標1\n訓練\t守ります。\t【手段・工程】歩く。\t【課題】遠い。\n`;
    const read = proposalOf("iga-2024", text);
    expect(read.missions[0]?.text).toBe("守ります。");
    expect(goalsOf(read)[0]).toMatchObject({ title: "訓練", means: "歩く。", issues: "遠い。" });
  });

  it("reads a part in the column of others by its label", () => {
    const read = proposalOf(
      "iga-2024",
      goal(["守ります。", "訓練", "【手段・工程】歩く。", "【課題】遠い。"]),
    );
    expect(goalsOf(read)[0]).toMatchObject({ means: "歩く。", issues: "遠い。" });
  });

  it("reads both rows of an assessment and leaves blank ones out", () => {
    const levels = `${head}業績目標\t表題\t現状や課題\t達成水準\t達成状況\t理由\n◎部局目標1\nまもる。\t訓練\t【課題】遠い。\t【目標数値】2回\t5\t2回行った。\n\t\t\t\t４\t一度は雨だった。\n◎部局目標2\nまもる。\t備蓄\t【課題】古い。\t【目標数値】入替\t▶\t\n`;
    const goals = goalsOf(proposalOf("iga-2024", levels));
    expect(goals.map(({ assessments }) => assessments)).toEqual([
      [
        { kind: "SELF", level: 5, reason: "2回行った。" },
        { kind: "SUPERVISOR", level: 4, reason: "一度は雨だった。" },
      ],
      [],
    ]);
  });

  it("counts on and doubts where a goal's marker was lost", () => {
    const text = goal(["守ります。", "訓練", "【課題】遠い。", "【目標数値】2回"]);
    const read = proposalOf("iga-2024", `${text}守ります。\t備蓄\t【課題】古い。\t【目標数値】入替\n`);
    expect(goalsOf(read).map(({ number }) => number)).toEqual([1, 2]);
    expect(read.doubts.map(({ path }) => path)).toContain("/missions/0/goals/1/number");
  });

  it("keeps a cut-off mission apart when two missions begin like it", () => {
    const rows = ["守りを固め", "守りを固めます。", "守りを固め直します。"].map(
      (mission, index) => `◎部局目標${index + 1}\n${mission}\t題${index}\t【課題】あ。\t【目標数値】い`,
    );
    const read = proposalOf("iga-2024", `${head}${rows.join("\n")}\n`);
    expect(read.missions.map(({ text }) => text)).toEqual([
      "守りを固め",
      "守りを固めます。",
      "守りを固め直します。",
    ]);
    expect(read.doubts.map(({ path }) => path)).toContain("/missions/0/text");
  });
});

describe("any text at all", () => {
  it("is read or refused, never thrown at, and a proposal always has the agreed shape", () => {
    const piece = fc.constantFrom(
      ...[
        "部局名\t",
        "◎部局目標1",
        "\t",
        "\n",
        '"',
        '""',
        "【課題】",
        "※",
        "<ul>",
        "<li>",
        "&#x110000;",
        "１",
        "①",
        "。",
      ],
      ...[
        "所属 総務部",
        "運営目標\t①\t",
        "月日\t時間\t部局\t協議者\n",
        "9:30\t25:99\t",
        "達成状況\t理由\n",
        "・",
        " ",
        "100%超)",
      ],
    );
    const text = fc.array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.constantFrom(...builtInForms), (pieces, anyForm) => {
        const result = importText(anyForm, bytes(pieces.join("")));
        if (result.ok) expect(proposalSchema.safeParse(result.proposal).error).toBeUndefined();
        else expect(result.message).not.toBe("");
      }),
      { numRuns: 400 },
    );
  });

  it("is read or refused also as raw bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (raw) => {
        expect(typeof importText(form, raw).ok).toBe("boolean");
      }),
    );
  });
});

describe("the command", () => {
  it("prints the proposal as JSON", () => {
    const outcome = runImportText({ form: "iga-2024", file: bytes(sampleDocument()) });
    expect(outcome).toMatchObject({ exitCode: 0, stderr: "" });
    expect(JSON.parse(outcome.stdout)).toEqual(proposalOf("iga-2024", sampleDocument()));
  });

  it("says why a file was refused and prints no proposal", () => {
    const outcome = runImportText({ form: "iga-2024", file: bytes(""), locale: "en" });
    expect(outcome).toEqual({ exitCode: 1, stdout: "", stderr: "The file holds no text.\n" });
  });

  it("names the forms it knows when asked for another", () => {
    const outcome = runImportText({ form: "iga-1999", file: bytes("x") });
    expect(outcome.exitCode).toBe(2);
    expect(outcome.stderr).toContain("iga-1999");
    expect(outcome.stderr).toContain("kikugawa-2019");
  });
});
