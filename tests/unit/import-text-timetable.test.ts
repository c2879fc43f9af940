import { describe, expect, it } from "vitest";
import { lostPieces, proposalOf } from "../support/proposals";

const HEADINGS = "月日\t時間\t\t\t部局\t基本事業数\t協議者\t";
const ROWS = [
  "2026年5月18日(月)\t9:00\t10:30\t1:30\t港湾局\t6\t・市長 ・副市長\t・財政課長",
  "\t10:30\t11:00\t0:30\t予備\t\t\t",
  "2026年5月20日(水)\t13:00\t14:00\t1:00\t水族館部\t2\t\t",
  "\t14:00\t15:00\t1:00\t灯台部\t12\t\t",
];
const timetable = (rows: readonly string[]) => `${HEADINGS}\n${rows.join("\n")}\n`;
const read = (rows: readonly string[]) => proposalOf("iga-2022", timetable(rows));

/** The copies of a row with one tab lost, or with one more, at every place. */
function miscounted(row: string): string[] {
  const tabs = [...row].flatMap((sign, index) => (sign === "\t" ? [index] : []));
  return tabs.flatMap((at) => [
    row.slice(0, at) + row.slice(at + 1),
    `${row.slice(0, at)}\t${row.slice(at)}`,
  ]);
}

describe("a timetable", () => {
  const whole = read(ROWS);

  it("is read as it stands", () => {
    expect(
      whole.schedule.map(({ date, start, end, minutes, department, basicProjects }) =>
        [date, start, end, minutes, department, basicProjects].join(" "),
      ),
    ).toEqual([
      "2026-05-18 09:00 10:30 90 港湾局 6",
      "2026-05-18 10:30 11:00 30  ",
      "2026-05-20 13:00 14:00 60 水族館部 2",
      "2026-05-20 14:00 15:00 60 灯台部 12",
    ]);
    expect(whole.panelists).toEqual(["市長", "副市長", "財政課長"]);
    expect(whole.doubts.filter(({ path }) => path === "" || path.startsWith("/schedule"))).toEqual([]);
  });

  it("is read with a clock behind its date, and says so", () => {
    const rows = ROWS.with(2, "2026年5月20日(水)13:00\t14:00\t1:00\t水族館部\t2\t\t");
    expect(read(rows).schedule).toEqual(whole.schedule);
    expect(read(rows).doubts.map(({ path }) => path)).toContain("/schedule/2/department");
  });

  it.each(["13:00～14:00\t\t", "13:00 - 14:00\t\t1:00", "13時\t14時\t60分", "13時00分\t14時00分\t1時間"])(
    "is read with its times as %j",
    (times) => {
      const rows = ROWS.with(2, `2026年5月20日(水)\t${times}\t水族館部\t2\t\t`);
      expect(read(rows).schedule[2]).toEqual(whole.schedule[2]);
    },
  );

  it.each(ROWS.map((row, index) => ({ row, index })))(
    "is read right or doubted where a row has a tab too few or too many: $row",
    ({ row, index }) => {
      for (const copy of miscounted(row)) {
        const rows = ROWS.with(index, copy);
        const proposal = read(rows);
        const isDoubted = proposal.doubts.some(
          ({ path }) => path.startsWith(`/schedule/${index}/`) || path === "",
        );
        const isRight = JSON.stringify(proposal.schedule) === JSON.stringify(whole.schedule);
        expect(isRight || isDoubted, JSON.stringify(copy)).toBe(true);
        expect(lostPieces(timetable(rows), proposal), JSON.stringify(copy)).toEqual([]);
        expect(proposal.panelists.join("")).toMatch(/^[^\d:]*$/);
      }
    },
  );

  it.each([
    ["that ends before it starts", "\t15:00\t14:00\t1:00\t灯台部\t12\t\t"],
    ["that takes no time", "\t14:00\t14:00\t0:00\t灯台部\t12\t\t"],
    ["whose length is no clock", "\t14:00\t15:00\t一時間くらい\t灯台部\t12\t\t"],
  ])("doubts a session %s", (_, row) => {
    const proposal = read(ROWS.with(3, row));
    expect(proposal.doubts.map(({ path }) => path)).toContain("/schedule/3/minutes");
    expect(lostPieces(timetable(ROWS.with(3, row)), proposal)).toEqual([]);
  });

  it("doubts the day of a session that would lie before the one above it", () => {
    const proposal = read([...ROWS, "\t9:00\t10:00\t1:00\t砂浜部\t1\t\t"]);
    expect(proposal.doubts.map(({ path }) => path)).toContain("/schedule/4/date");
  });

  it("keeps the day of a row whose times cannot be read for the rows below it", () => {
    const rows = [
      ...ROWS,
      "2026年5月22日(金)\t未定\t\t\t砂浜部\t1\t\t",
      "\t9:00\t10:00\t1:00\t防波堤部\t1\t\t",
    ];
    const proposal = read(rows);
    expect(proposal.schedule[4]).toMatchObject({ date: "2026-05-22", department: "防波堤部" });
    expect(lostPieces(timetable(rows), proposal)).toEqual([]);
  });
});
