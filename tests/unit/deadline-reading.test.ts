import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exampleYears, mayGoOn, readDeadline } from "@/lib/i18n/deadline";
import { fiscalYearOf, formatDate } from "@/lib/i18n/era";

const YEAR = 2026;

describe("reading a deadline that was typed", () => {
  it.each([
    ["令和8年9月末", "2026-09-30"],
    ["令和８年９月末まで", "2026-09-30"],
    ["R8.9.30", "2026-09-30"],
    ["r8/9/30", "2026-09-30"],
    ["Ｒ８．９．３０", "2026-09-30"],
    ["2026/9/30", "2026-09-30"],
    ["2026-09-30", "2026-09-30"],
    ["20260930", "2026-09-30"],
    ["８年９月３０日", "2026-09-30"],
    ["2026年9月", "2026-09-30"],
    ["2026/9", "2026-09-30"],
    ["平成32年1月末", "2020-01-31"],
    ["令和元年5月1日", "2019-05-01"],
    ["2027(令和9)年2月末", "2027-02-28"],
    ["令和8年9月30日(水)", "2026-09-30"],
    ["令和8年9月30日（水曜日）までに", "2026-09-30"],
    ["令和8年9月上旬", "2026-09-10"],
    ["9月中旬", "2026-09-20"],
    ["令和8年9月の末", "2026-09-30"],
    ["令和8年9月末日", "2026-09-30"],
    ["30 September 2026", "2026-09-30"],
    ["Wed, 30 September 2026", "2026-09-30"],
    ["Sep 30, 2026", "2026-09-30"],
    ["end of September 2026", "2026-09-30"],
    ["September 2026", "2026-09-30"],
    ["8.9.30", "2026-09-30"],
    ["8/9/30", "2026-09-30"],
    ["8-9-30", "2026-09-30"],
    ["８．９．３０", "2026-09-30"],
    ["26/9/30", "2026-09-30"],
    ["8.9.末", "2026-09-30"],
    ["2026.9.30", "2026-09-30"],
    ["R8.9末", "2026-09-30"],
    ["R8.9.30まで", "2026-09-30"],
    ["令和八年九月末", "2026-09-30"],
    ["令和八年九月三十日", "2026-09-30"],
    ["二〇二六年九月末", "2026-09-30"],
    ["令和8年9月末頃まで", "2026-09-30"],
    ["令和8年9月中に", "2026-09-30"],
  ])("reads %s as %s", (typed, date) => {
    expect(readDeadline(typed, YEAR)).toBe(date);
  });

  it.each([
    ["9月末", "2026-09-30"],
    ["12月10日", "2026-12-10"],
    ["9/30", "2026-09-30"],
    ["3月末", "2027-03-31"],
    ["1.15", "2027-01-15"],
    ["翌年2月末", "2027-02-28"],
    ["4月1日", "2026-04-01"],
    ["年度末", "2027-03-31"],
    ["今年度内", "2027-03-31"],
    ["令和7年度末", "2026-03-31"],
    ["年内", "2026-12-31"],
    ["15 January", "2027-01-15"],
    ["九月末", "2026-09-30"],
    ["十二月二十五日", "2026-12-25"],
    ["9月中", "2026-09-30"],
    ["9月末頃まで", "2026-09-30"],
    ["9月末ごろまでに", "2026-09-30"],
    ["9月末迄", "2026-09-30"],
    ["9月初旬", "2026-09-10"],
    ["来年3月", "2027-03-31"],
    ["来年3月末", "2027-03-31"],
    ["翌年の3月10日", "2027-03-10"],
    ["今年9月", "2026-09-30"],
    ["年度末まで", "2027-03-31"],
    ["来年度末", "2028-03-31"],
    ["上半期末", "2026-09-30"],
    ["下半期末", "2027-03-31"],
    ["上半期中", "2026-09-30"],
    ["令和8年度上半期末", "2026-09-30"],
    ["第1四半期", "2026-06-30"],
    ["第2四半期末", "2026-09-30"],
    ["第二四半期末", "2026-09-30"],
    ["第３四半期末まで", "2026-12-31"],
    ["2026年度第4四半期末", "2027-03-31"],
  ])("reads %s, without its year, inside the sheet's fiscal year as %s", (typed, date) => {
    expect(readDeadline(typed, YEAR)).toBe(date);
  });

  it.each([2018, 2019, 2026, 2031])("gives examples of the fiscal year %i itself, which it reads", (year) => {
    const { era, short, year: western } = exampleYears(year);
    for (const typed of [`${era}年9月末`, `${short}.9.30`, `${western}/9/30`])
      expect(readDeadline(typed, year)).toBe(`${year}-09-30`);
  });

  it("takes a year without its era for the one that comes nearest to the fiscal year", () => {
    expect(readDeadline("31年3月末", 2018)).toBe("2019-03-31");
    expect(readDeadline("2年3月末", 2019)).toBe("2020-03-31");
    expect(readDeadline("元年12月末", 2019)).toBe("2019-12-31");
    expect(readDeadline("31.3.31", 2018)).toBe("2019-03-31");
    expect(readDeadline("2.3.31", 2019)).toBe("2020-03-31");
  });

  it.each([
    "",
    "未定",
    "202〇年〇月末",
    "令和〇年〇月末",
    "令和8年2月30日",
    "令和8年13月1日",
    "令和0年9月末",
    "0年9月末",
    "9",
    "令和8",
    "9月30日か10月末",
    "1868年1月1日",
    "0000-01-01",
    "会議の後",
    "Foo 2026",
    "9月31日",
    "8.9.",
    "8.9/30",
    "8.13.1",
    "今年3月",
    "第5四半期末",
    "〇月末",
    "令和八年十三月",
  ])("takes nothing out of %j", (typed) => {
    expect(readDeadline(typed, YEAR)).toBeNull();
  });

  it.each([
    "8",
    "8.9",
    "8.9.3",
    "9/30",
    "9.12",
    "2026/9",
    "2026/9/3",
    "9月",
    "令和8年9月",
    "9月3",
    "9月中",
    "九月十",
    "30 Sep",
  ])("knows that %s may be the beginning of another day", (typed) => expect(mayGoOn(typed)).toBe(true));

  it.each([
    "8.9.30",
    "8.9.末",
    "R8.9.30",
    "2026-09-30",
    "20260930",
    "9月末",
    "9月3日",
    "9月中旬",
    "年度末",
    "年度中",
    "第2四半期",
    "上半期",
    "令和8年9月30日(水)",
    "30 September 2026",
  ])("takes %s for all that is meant", (typed) => expect(mayGoOn(typed)).toBe(false));

  const days = fc
    .date({ min: new Date("1927-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

  it("reads back every date as it is shown, in both languages and in the short writing", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1990, max: 2090 }), (date, fiscalYear) => {
        expect(readDeadline(formatDate(date, "ja"), fiscalYear)).toBe(date);
        expect(readDeadline(formatDate(date, "en"), fiscalYear)).toBe(date);
        const [year = 0, month, day] = date.split("-").map(Number);
        expect(readDeadline(`${year}/${month}/${day}`, fiscalYear)).toBe(date);
        if (year > 2019) expect(readDeadline(`R${year - 2018}.${month}.${day}`, fiscalYear)).toBe(date);
      }),
    );
  });

  it("reads back a day without its year where the fiscal year is the day's own", () => {
    fc.assert(
      fc.property(days, (date) => {
        const [, month, day] = date.split("-").map(Number);
        expect(readDeadline(`${month}月${day}日`, fiscalYearOf(date))).toBe(date);
      }),
    );
  });

  it("answers any text with a date of the calendar or with nothing", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."令和平成R8年91230月日末/.- 翌来度中上半期四第三十〇") }),
        (typed) => {
          const date = readDeadline(typed, YEAR);
          if (date !== null) expect(new Date(date).toISOString().slice(0, 10)).toBe(date);
        },
      ),
    );
  });
});
