import { describe, expect, it } from "vitest";
import { columnViews, documentColumns, mappedColumns } from "@/lib/imports/document-columns";
import { importText } from "@/lib/imports/import-text";
import { officeKind, officeText } from "@/lib/imports/office-file";
import { type OfficeText, readOfficeFile } from "@/lib/imports/office-reader";
import type { Columns } from "@/lib/imports/text/columns";
import { excelFile, wordEntries, wordFile, zipOf } from "../support/office-files";
import { formOf, goalsOf, lostPieces } from "../support/proposals";

const textOf = (read: OfficeText): string => {
  if ("refused" in read) throw new Error(read.refused);
  return read.text;
};

const columnsOf = (formKey: string, fileName: string, text: string) => {
  const found = documentColumns(formOf(formKey), { fileName, text });
  const [table] = found;
  if (!table) throw new Error("no columns");
  return table;
};

function proposalFrom(formKey: string, fileName: string, text: string, columns?: Columns) {
  const found = columnsOf(formKey, fileName, text);
  const mapped = mappedColumns([{ ...found, columns: columns ?? found.columns }]);
  const result = importText(formOf(formKey), text, "ja", mapped);
  if (!result.ok) throw new Error(result.message);
  return result.proposal;
}

const LIST = [
  ["No.", "組織使命", "表題", "現状分析", "目標数値", "達成された状態", "手段・工程", "備考"],
  [
    1,
    "窓口を早くする。",
    "待ち時間の短縮",
    "平均で18分待っている。",
    "・平均の待ち時間 12分",
    "昼休みに用が済む。",
    "・手順書を作る\n・予約を受ける",
    "担当は市民課である。",
  ],
  [
    2,
    null,
    "書類の削減",
    "書類は40種類ある。",
    "・書類を30種類にする",
    "迷わずに出せる。",
    "・様式をまとめる",
    null,
  ],
  [3, "災害に備える。", "訓練の実施", "訓練は年に1回である。", "・訓練 年3回", 0.55, "・地区で行う", null],
];

describe("an Excel list of goals", () => {
  it("is read by the form's labels: a row a goal, a blank mission being the one above", async () => {
    const text = textOf(await readOfficeFile(await excelFile(LIST), "xlsx"));
    expect(text).not.toContain("見せない覚え書き");
    const proposal = proposalFrom("iga-2024", "目標.xlsx", text);
    expect(proposal.missions.map((mission) => [mission.text, mission.goals.length])).toEqual([
      ["窓口を早くする。", 2],
      ["災害に備える。", 1],
    ]);
    expect(goalsOf(proposal)[0]).toMatchObject({
      number: 1,
      title: "待ち時間の短縮",
      currentState: "平均で18分待っている。",
      targets: "・平均の待ち時間 12分",
      achievedState: "昼休みに用が済む。",
      means: "・手順書を作る\n・予約を受ける",
    });
  });

  it("loses no sentence: what has no column stands in a doubt", async () => {
    const text = textOf(await readOfficeFile(await excelFile(LIST), "xlsx"));
    const proposal = proposalFrom("iga-2024", "目標.xlsx", text);
    expect(lostPieces(text, proposal)).toEqual([]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt).join()).toContain("担当は市民課である。");
  });

  it("shows every column with an example and what it was taken for", async () => {
    const text = textOf(await readOfficeFile(await excelFile(LIST), "xlsx"));
    const views = columnViews(columnsOf("iga-2024", "目標.xlsx", text));
    expect(views.map(({ heading, choice }) => [heading, choice])).toEqual([
      ["No.", "number"],
      ["組織使命", "mission"],
      ["表題", "title"],
      ["現状分析", "currentState"],
      ["目標数値", "targets"],
      ["達成された状態", "achievedState"],
      ["手段・工程", "means"],
      ["備考", ""],
    ]);
    expect(views[2]?.sample).toBe("待ち時間の短縮");
  });

  it("is read anew by what a person said the columns hold", async () => {
    const rows = [
      ["やること", "どこまで", "どうやって"],
      ["道を直す", "・3路線", "・夏に工事する"],
      ["橋を直す", "・2橋", "・秋に工事する"],
    ];
    const text = textOf(await readOfficeFile(await excelFile(rows), "xlsx"));
    const found = columnsOf("kikugawa-2019", "一覧.xlsx", text);
    expect(found.headings).toEqual(["やること", "どこまで", "どうやって"]);
    expect(goalsOf(proposalFrom("kikugawa-2019", "一覧.xlsx", text))).toEqual([]);
    const proposal = proposalFrom("kikugawa-2019", "一覧.xlsx", text, [["title"], ["targets"], ["means"]]);
    expect(
      goalsOf(proposal).map(({ number, title, targets, means }) => [number, title, targets, means]),
    ).toEqual([
      [1, "道を直す", "・3路線", "・夏に工事する"],
      [2, "橋を直す", "・2橋", "・秋に工事する"],
    ]);
  });

  it("writes dates so that a deadline is understood, and figures without the noise of their storage", async () => {
    const rows = [
      ["目標の表題", "手段", "期日", "達成目標"],
      ["道を直す", "・工事する", new Date(Date.UTC(2026, 8, 30)), 0.1 + 0.2],
    ];
    const text = textOf(await readOfficeFile(await excelFile(rows), "xlsx"));
    const [goal] = goalsOf(proposalFrom("iga-2022", "目標.xlsx", text));
    expect(goal).toMatchObject({ deadline: "2026-09-30", targets: "0.3" });
  });

  it("keeps every text under its own heading where the goals are marked, too", async () => {
    const rows = [
      ["目標", "組織使命", "表題", "これまでの経緯", "目標数値", "手段・工程"],
      ["部局目標1", "道を守る。", "橋の点検", "五年前に始めた。", "・点検 40橋", "・冬に行う"],
      ["部局目標2", "", "道の清掃", "三年前に始めた。", "・清掃 12回", "・月ごとに行う"],
    ];
    const text = textOf(await readOfficeFile(await excelFile(rows), "xlsx"));
    const proposal = proposalFrom("iga-2024", "目標.xlsx", text);
    expect(goalsOf(proposal)).toMatchObject([
      { title: "橋の点検", background: "五年前に始めた。", targets: "・点検 40橋", means: "・冬に行う" },
      { title: "道の清掃", background: "三年前に始めた。", targets: "・清掃 12回", means: "・月ごとに行う" },
    ]);
    expect(proposal.missions.map((mission) => mission.text)).toEqual(["道を守る。"]);
    expect(lostPieces(text, proposal)).toEqual([]);
  });

  it("keeps a text far below or beside the table, in a field or in a doubt", async () => {
    const wide = [
      "橋を直す",
      "・2橋",
      ...Array.from({ length: 70 }, () => null),
      "欄の外に書いた一文である。",
    ];
    const rows = [
      ["目標の表題", "達成目標", "手段"],
      wide,
      ...Array.from({ length: 2100 }, () => []),
      ["海辺の駅前に花を植える。"],
    ];
    const text = textOf(await readOfficeFile(await excelFile(rows), "xlsx"));
    const proposal = proposalFrom("iga-2022", "目標.xlsx", text);
    expect(goalsOf(proposal)).toMatchObject([{ title: "橋を直す", targets: "・2橋" }]);
    expect(lostPieces(text, proposal)).toEqual([]);
    for (const sentence of ["海辺の駅前に花を植える。", "欄の外に書いた一文である。"])
      expect(JSON.stringify(proposal)).toContain(sentence);
  });
});

describe("a Word file", () => {
  const table = [
    ["組織目標", "施策", "達成すべき指標", "指標を実現するための取組・手段等"],
    ["海の仕事を増やす。", "朝市の開催", "・朝市 年24回", "・港で開く\n・店を募る"],
    [null, "船の貸し出し", "・貸し出し 5隻", "・空き船を調べる"],
    ["道を守る。", "橋の点検", "・点検 40橋", "・冬に行う"],
  ];

  it("is read with its header lines, its merged cells and lists, numbers counting anew in each mission", async () => {
    const text = textOf(await readOfficeFile(wordFile(["所属 産業建設部", table]), "docx"));
    const proposal = proposalFrom("miyazu-2023", "目標.docx", text);
    expect(proposal.header.departmentName).toBe("産業建設部");
    expect(
      proposal.missions.map((mission) => [mission.text, mission.goals.map(({ number }) => number)]),
    ).toEqual([
      ["海の仕事を増やす。", [1, 2]],
      ["道を守る。", [1]],
    ]);
    expect(goalsOf(proposal)[0]?.means).toBe("・港で開く\n・店を募る");
    expect(lostPieces(text, proposal)).toEqual([]);
  });

  it("keeps what is typed as text, also quotation marks at the ends of lines", async () => {
    const typed = '"引用"\n続き"';
    const rows = [
      ["重点施策・事業", "取組内容", "達成目標"],
      ["表題", typed, '"後'],
      ["次", "取組", "目標"],
    ];
    const text = textOf(await readOfficeFile(wordFile([rows]), "docx"));
    const goals = goalsOf(proposalFrom("kikugawa-2019", "方針.docx", text));
    expect(goals).toHaveLength(2);
    expect(goals[0]).toMatchObject({ title: "表題", targets: '"後' });
    expect(goals[0]?.means?.replace(/\s/g, "")).toBe(typed.replace(/\s/g, ""));
  });

  it("has no columns to match when it is read whole without a table of goals", () => {
    const text = officeText([{ kind: "line", text: "所属 総務部" }]);
    expect(documentColumns(formOf("miyazu-2023"), { fileName: "目標.docx", text })).toEqual([]);
    expect(documentColumns(formOf("miyazu-2023"), { fileName: "目標.txt", text })).toEqual([]);
  });
});

describe("an untrusted file", () => {
  const refusalOf = async (bytes: Uint8Array, extension: "docx" | "xlsx") => {
    const read = await readOfficeFile(bytes, extension);
    return "refused" in read ? read.refused : null;
  };
  const withEntry = (name: string, data: string | Uint8Array, flags = 0) =>
    zipOf([...wordEntries(["本文"]), { name, data, flags }]);

  it("is refused when a part of it inflates beyond bounds, or all parts together do", async () => {
    const megabytes = (count: number) => new Uint8Array(count * 1024 * 1024);
    expect(await refusalOf(withEntry("word/media/a.bin", megabytes(64)), "docx")).toBe("INFLATES");
    const many = Array.from({ length: 5 }, (_, at) => ({
      name: `word/media/${at}.bin`,
      data: megabytes(12),
    }));
    expect(await refusalOf(zipOf([...wordEntries(["本文"]), ...many]), "docx")).toBe("INFLATES");
    const small = Array.from({ length: 2100 }, (_, at) => ({ name: `word/${at}.xml`, data: "" }));
    expect(await refusalOf(zipOf([...wordEntries(["本文"]), ...small]), "docx")).toBe("INFLATES");
  });

  it("is refused with macros, whatever it is called", async () => {
    expect(await refusalOf(withEntry("word/vbaProject.bin", "x"), "docx")).toBe("MACROS");
    const vbaProject = new Uint8Array([1, 2, 3]);
    expect(await refusalOf(await excelFile(LIST, { vbaProject }), "xlsx")).toBe("MACROS");
    expect(officeKind("目標.xlsm", wordFile(["本文"]))).toEqual({ refused: "MACROS" });
  });

  it("is refused when its name and its content do not fit", async () => {
    expect(await refusalOf(await excelFile(LIST), "docx")).toBe("NOT_AS_NAMED");
    expect(await refusalOf(zipOf([{ name: "a.txt", data: "a" }]), "xlsx")).toBe("NOT_AS_NAMED");
    expect(officeKind("目標.txt", wordFile(["本文"]))).toEqual({ refused: "NOT_AS_NAMED" });
    expect(officeKind("目標.docx", new TextEncoder().encode("文字だけ"))).toEqual({
      refused: "NOT_AS_NAMED",
    });
    expect(officeKind("目標.docx", wordFile(["本文"]))).toBe("docx");
    expect(officeKind("目標.txt", new TextEncoder().encode("文字だけ"))).toBeNull();
  });

  it("is refused in old formats, under a password and above the size that is opened", async () => {
    const ole = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    for (const name of ["目標.doc", "目標.xlsx", null]) {
      expect(officeKind(name, ole)).toEqual({ refused: "OLD_OFFICE" });
    }
    expect(await refusalOf(withEntry("word/a.xml", "x", 1), "docx")).toBe("OLD_OFFICE");
    const large = new Uint8Array(4 * 1024 * 1024 + 1);
    large.set([0x50, 0x4b, 0x03, 0x04]);
    expect(officeKind("目標.xlsx", large)).toEqual({ refused: "TOO_LARGE" });
  });

  it("is refused when it is damaged, cut off, or brings entities along", async () => {
    const whole = wordFile(["本文"]);
    expect(await refusalOf(whole.subarray(0, whole.length - 30), "docx")).toBe("DAMAGED");
    expect(await refusalOf(new Uint8Array([0x50, 0x4b, 0x03, 0x04]), "docx")).toBe("DAMAGED");
    expect(await refusalOf(withEntry("word/b.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'), "docx")).toBe(
      "DAMAGED",
    );
    const broken = zipOf(
      wordEntries(["本文"]).map((entry) =>
        entry.name === "word/document.xml" ? { ...entry, data: "<w:document" } : entry,
      ),
    );
    expect(await refusalOf(broken, "docx")).toBe("DAMAGED");
  });
});
