import { describe, expect, it } from "vitest";
import {
  eraYearOf,
  fiscalYearOf,
  formatDate,
  formatFiscalYear,
  formatMoment,
  overrunEras,
  readDate,
  readYear,
} from "@/lib/i18n/era";

describe("reading years", () => {
  it.each([
    ["2024(令和6)年度", 2024],
    ["２０２４（令和６）年度", 2024],
    ["令和5年度", 2023],
    ["平成31年度 総務部の運営方針", 2019],
    ["令和元年度", 2019],
    ["令和 ５ 年度", 2023],
    ["R5年度", 2023],
    ["R5", 2023],
    ["Ｒ５", 2023],
    ["H30", 2018],
    ["対H30比", 2018],
    ["令和元年", 2019],
    ["平成32年", 2020],
    ["昭和64年", 1989],
    ["2022（令和4）年4月1日", 2022],
    ["R4年度 55.8%", 2022],
  ])("reads the year of %s as %i", (text, year) => {
    expect(readYear(text)).toBe(year);
  });

  it.each(["", "PR5", "202〇(令和〇)年〇月末", "令和0年", "12345"])("finds no year in %j", (text) => {
    expect(readYear(text)).toBeNull();
  });
});

describe("eras past their end", () => {
  it.each([
    ["平成３２年１月末までに導入", "平成32年1月末", "令和2年1月末", "2020-01-31"],
    ["平成 32 年 1 月から", "平成32年1月", "令和2年1月", "2020-01"],
    ["平成32年度からの運行", "平成32年度", "令和2年度", "2020"],
    ["平成31年6月1日に開所", "平成31年6月1日", "令和元年6月1日", "2019-06-01"],
    ["昭和65年", "昭和65年", "平成2年", "1990"],
  ])("of %s are told", (text, written, meant, date) => {
    expect(overrunEras(text)).toEqual([{ written, meant, date }]);
  });

  it.each([
    "平成31年度",
    "平成31年4月末",
    "昭和64年1月3日",
    "令和8年9月末",
    "平成30年",
    "昭和63年度と平成元年度",
  ])("are not in %s", (text) => expect(overrunEras(text)).toEqual([]));
});

describe("reading dates", () => {
  it.each([
    ["2022（令和4）年4月1日", "2022-04-01"],
    ["2022年4月11日(月)", "2022-04-11"],
    ["平成32年1月末", "2020-01-31"],
    ["令和６年２月末", "2024-02-29"],
    ["令和5年2月末", "2023-02-28"],
    ["R7.3.31", "2025-03-31"],
    ["令和元年5月1日", "2019-05-01"],
    ["2026-09-30", "2026-09-30"],
    ["令和7年 3月 末", "2025-03-31"],
  ])("reads %s as %s", (text, date) => {
    expect(readDate(text)).toBe(date);
  });

  it.each(["202〇(令和〇)年〇月末", "令和6年2月30日", "令和6年13月1日", "9月末", "令和6年度", ""])(
    "finds no date in %j",
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );

  it("reads a month without a year inside the fiscal year that is given", () => {
    expect(readDate("9月末", 2024)).toBe("2024-09-30");
    expect(readDate("3月末まで", 2024)).toBe("2025-03-31");
    expect(readDate("12月10日", 2024)).toBe("2024-12-10");
  });
});

describe("fiscal years of dates", () => {
  it.each([
    ["2026-03-31", 2025],
    ["2026-04-01", 2026],
    ["2026-12-31", 2026],
    ["2027-01-01", 2026],
  ])("puts %s into fiscal year %i", (date, year) => {
    expect(fiscalYearOf(date)).toBe(year);
  });
});

describe("writing", () => {
  it("writes fiscal years with both counts", () => {
    expect(formatFiscalYear(2026, "ja")).toBe("令和8年度（2026年度）");
    expect(formatFiscalYear(2026, "en")).toBe("Fiscal year 2026 (Reiwa 8)");
    expect(formatFiscalYear(2019, "ja")).toBe("平成31年度（2019年度）");
    expect(eraYearOf(1989, "ja")).toBe("平成元");
    expect(eraYearOf(1989, "en")).toBe("Heisei 1");
  });

  it("writes dates with their weekday", () => {
    expect(formatDate("2026-09-30", "ja")).toBe("令和8年9月30日(水)");
    expect(formatDate("2026-09-30", "en")).toBe("Wed, 30 September 2026");
    expect(formatDate("2019-04-30", "ja")).toBe("平成31年4月30日(火)");
    expect(formatDate("2019-05-01", "ja")).toBe("令和元年5月1日(水)");
  });

  it("writes moments by the clock of Japan, wherever the server stands", () => {
    expect(formatMoment(new Date("2026-09-30T08:05:00Z"), "ja")).toBe("令和8年9月30日(水) 17:05");
    expect(formatMoment(new Date("2026-12-31T15:00:00Z"), "en")).toBe("Fri, 1 January 2027 00:00");
  });

  it("reads back every date that it writes", () => {
    for (let day = 0; day < 4000; day += 37) {
      const date = new Date(Date.UTC(2016, 0, 1 + day)).toISOString().slice(0, 10);
      expect(readDate(formatDate(date, "ja"))).toBe(date);
    }
  });
});
