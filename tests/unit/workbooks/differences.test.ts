import { describe, expect, it } from "vitest";
import type { StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { formOf } from "../../support/proposals";
import { differencesAfter } from "../../support/workbook-differences";
import { cellWith, overwritten, type Rows } from "../../support/workbook-rows";

const kikugawa = formOf("kikugawa-2019");
const iga = formOf("iga-2024");
const TITLE = "待ち時間を短くするg2";
const inFile = (rows: Rows) => overwritten(rows, TITLE, "ファイルの表題");

function retitled(title: string) {
  return (sheet: StoredSheetContent) => {
    for (const goal of sheet.missions.flatMap(({ goals }) => goals)) if (goal.id === "g2") goal.title = title;
  };
}

const without = (id: string) => (sheet: StoredSheetContent) => {
  for (const mission of sheet.missions) mission.goals = mission.goals.filter((goal) => goal.id !== id);
};

describe("three texts of one field", () => {
  it("are one difference where the file alone has another", async () => {
    expect(await differencesAfter(iga, inFile)).toMatchObject([
      { key: "goal:g2:title", base: TITLE, file: "ファイルの表題", now: TITLE, isConflict: false },
    ]);
  });

  it("are a conflict where both sides have another", async () => {
    expect(await differencesAfter(iga, inFile, retitled("画面の表題"))).toMatchObject([
      { key: "goal:g2:title", file: "ファイルの表題", now: "画面の表題", isConflict: true },
    ]);
  });

  it("are nothing where both sides came to the same, or the sheet alone changed", async () => {
    expect(await differencesAfter(iga, inFile, retitled("ファイルの表題"))).toEqual([]);
    expect(await differencesAfter(iga, (rows) => rows, retitled("画面の表題"))).toEqual([]);
  });

  it("tell that the goal is gone by now", async () => {
    expect(await differencesAfter(iga, inFile, without("g2"))).toMatchObject([
      { key: "goal:g2:title", now: null, isConflict: false },
    ]);
  });

  it("do not differ by their line ends or by the writing of a list", async () => {
    const other = (rows: Rows) =>
      overwritten(
        overwritten(rows, "7-1-1、7-5・①", "7-1-1, 7-5・①"),
        "・手順書を作る\n・予約を受け付ける",
        "・手順書を作る\r\n・予約を受け付ける",
      );
    expect(await differencesAfter(iga, other)).toEqual([]);
  });
});

describe("dates", () => {
  const form = formOf("iga-2022");
  const date = "令和9年3月31日(水)";

  it("are read as people write them", async () => {
    const typed = (rows: Rows) => overwritten(rows, date, "令和８年９月末");
    expect(await differencesAfter(form, typed)).toMatchObject([{ field: "deadline", file: "2026-09-30" }]);
    const same = (rows: Rows) => overwritten(rows, date, "2027/3/31");
    expect(await differencesAfter(form, same)).toEqual([]);
  });

  it("stay as typed and are marked where they are none", async () => {
    const typed = (rows: Rows) => overwritten(rows, date, "なるべく早く");
    expect(await differencesAfter(form, typed)).toMatchObject([
      { field: "deadline", file: "なるべく早く", problem: { what: "DATE", texts: ["なるべく早く"] } },
    ]);
  });
});

describe("a new goal with a date that is none", () => {
  it("comes without the date, and says what was typed there", async () => {
    const added = await differencesAfter(formOf("iga-2022"), (rows) => {
      const copy = rows.slice(cellWith(rows, "◎部局目標3").row);
      return [...rows, ...overwritten(copy, "令和9年3月31日(水)", "なるべく早く")];
    });
    expect(added).toMatchObject([
      { fields: { deadline: "" }, problems: [{ what: "DATE", texts: ["なるべく早く"] }] },
    ]);
  });
});

describe("goals that came and went", () => {
  it("offers a numbered row at the end as a new goal", async () => {
    const added = await differencesAfter(kikugawa, (rows) => [
      ...rows,
      ["4", "新しい施策", "取り組み", "目標"],
    ]);
    expect(added).toEqual([
      {
        what: "goalAdded",
        key: "added:goal:0",
        missionId: "m1",
        missionText: "",
        beforeId: null,
        fields: { title: "新しい施策", means: "取り組み", targets: "目標" },
        problems: [],
      },
    ]);
  });

  it("offers a row without a number, too", async () => {
    const added = await differencesAfter(kikugawa, (rows) => [
      ...rows,
      ["", "新しい施策", "取り組み", "目標"],
    ]);
    expect(added).toMatchObject([{ what: "goalAdded", fields: { title: "新しい施策", targets: "目標" } }]);
  });

  it("offers the last goal's rows, copied and written over, as a new goal of its mission", async () => {
    const added = await differencesAfter(iga, (rows) => {
      const copy = rows.slice(cellWith(rows, "◎部局目標3").row);
      return [...rows, ...overwritten(copy, "待ち時間を短くするg3", "新しい目標")];
    });
    expect(added).toMatchObject([
      { what: "goalAdded", missionId: "m2", fields: { title: "新しい目標", policyNumbers: "7-1-1、7-5・①" } },
    ]);
  });

  it("leaves a numbered row without any text alone", async () => {
    expect(await differencesAfter(kikugawa, (rows) => [...rows, ["4"], ["5", "", "  "]])).toEqual([]);
  });

  it("offers a goal whose rows are gone for removal, and says when it was written in meanwhile", async () => {
    const cut = (rows: Rows) => {
      const [from, to] = ["◎部局目標2", "◎部局目標3"].map((mark) => cellWith(rows, mark).row);
      return rows.toSpliced(from ?? 0, (to ?? 0) - (from ?? 0));
    };
    expect(await differencesAfter(iga, cut)).toMatchObject([
      { what: "goalRemoved", goalId: "g2", isConflict: false },
    ]);
    expect(await differencesAfter(iga, cut, retitled("画面の表題"))).toMatchObject([
      { what: "goalRemoved", goalId: "g2", isConflict: true },
    ]);
    expect(await differencesAfter(iga, cut, without("g2"))).toEqual([]);
  });
});

describe("headed paragraphs", () => {
  it("are compared by their numbers, and come and go as goals do", async () => {
    const changed = await differencesAfter(kikugawa, (rows) => {
      const issues = cellWith(rows, "現状と課題").row;
      const added = [
        ["(3)", "三つ目"],
        ["", "三つ目の本文"],
      ];
      return overwritten(rows, "見出しp1", "新しい見出し").toSpliced(issues, 0, ...added);
    });
    expect(changed).toMatchObject([
      { key: "paragraph:p1:title", file: "新しい見出し" },
      { what: "paragraphAdded", kind: "BASIC_POLICY", title: "三つ目", text: "三つ目の本文" },
    ]);
    const gone = await differencesAfter(kikugawa, (rows) =>
      rows.toSpliced(cellWith(rows, "見出しp2").row, 2),
    );
    expect(gone).toMatchObject([{ what: "paragraphRemoved", paragraphId: "p2" }]);
  });
});

describe("labels that are not found", () => {
  it("say nothing: no text is emptied because its label is gone", async () => {
    const changed = await differencesAfter(iga, (rows) =>
      overwritten(overwritten(rows, "【課題】", "別の見出し"), "連絡先", "電話"),
    );
    const emptied = changed.filter((each) => each.what === "field" && each.file === "");
    expect(emptied).toEqual([]);
  });
});
