import { describe, expect, it } from "vitest";
import type { Turn } from "../../../lib/overview/awaiting";
import { type Digest, digestText } from "../../../lib/overview/digest-text";

const TURN: Turn = {
  task: "draft",
  by: ["HEAD"],
  sheetId: "s1",
  departmentName: "総務部",
  year: 2026,
  sessionId: null,
  dueOn: "2026-04-10",
};
const SETUP: Turn = {
  task: "nameHeads",
  year: 2026,
  count: 3,
  dueOn: "2026-04-01",
  sheetId: null,
  departmentName: null,
  sessionId: null,
};
const NOTICE = {
  kind: "sheet.commented",
  data: { department: "総務部", year: 2026, sheetId: "s1" },
  createdAt: new Date("2026-04-06T16:02:00+09:00"),
};
const DIGEST: Digest = {
  municipality: "みほん市",
  name: "戸波 実里",
  locale: "ja",
  date: "2026-04-07",
  reminders: [{ turn: TURN, dueOn: "2026-04-10", nearness: { when: "ahead", workingDays: 3 } }],
  notices: [NOTICE],
  awaiting: 2,
  baseUrl: "https://goals.mihon.example",
};

describe("the text of a digest", () => {
  it("says what is due, what is new, and where, in lines that can be read", () => {
    const { subject, text } = digestText(DIGEST);
    expect(subject).toBe("【みちしるべ】期日の近いこと1件・お知らせ1件（みほん市）");
    expect(text.split("\n")).toEqual([
      "戸波 実里 様",
      "",
      "みちしるべからのお知らせです（令和8年4月7日(火)）。",
      "",
      "■ 期日の近いこと（1件）",
      "",
      "・目標シートを書き上げる",
      "　総務部　令和8年度（2026年度）",
      "　期日：令和8年4月10日(金)　あと3営業日",
      "　https://goals.mihon.example/desk/sheets/s1/edit",
      "",
      "■ 新しいお知らせ（1件）",
      "",
      "・総務部の令和8年度の目標シートにコメントが付きました。",
      "　令和8年4月6日(月) 16:02",
      "　https://goals.mihon.example/desk/sheets/s1",
      "",
      "いまあなたを待っていることは、あわせて2件です。",
      "https://goals.mihon.example/desk",
      "",
      "――――――――――",
      "このメールは自動で送っています。返信はお受けできません。",
      "メールで受け取るかどうかは、次の画面で変えられます。",
      "https://goals.mihon.example/desk/me",
      "",
    ]);
  });

  it("is in the language of the account", () => {
    const { subject, text } = digestText({ ...DIGEST, locale: "en" });
    expect(subject).toBe("[Michishirube] 1 due soon, 1 notice (みほん市)");
    expect(text).toContain("Due: Fri, 10 April 2026, in 3 working days");
    expect(text).toContain("- There is a new comment on the goal sheet of 総務部 for fiscal year 2026.");
  });

  it("tells of a set-up task without a department", () => {
    const reminders = [{ turn: SETUP, dueOn: "2026-04-01", nearness: { when: "today" } as const }];
    const { subject, text } = digestText({ ...DIGEST, reminders, notices: [] });
    expect(subject).toBe("【みちしるべ】期日の近いこと1件（みほん市）");
    expect(text).toContain("・部局長の決まっていない部局（3）に部局長を置く\n　令和8年度（2026年度）\n");
    expect(text).toContain("https://goals.mihon.example/desk/settings/people");
    expect(text).not.toContain("■ 新しいお知らせ");
  });

  it("tells of twenty notices in full and of the others by their number", () => {
    const notices = Array.from({ length: 45 }, () => NOTICE);
    const { text } = digestText({ ...DIGEST, notices });
    expect(text.match(/コメントが付きました/g)).toHaveLength(20);
    expect(text).toContain("このほかに25件あります。");
    expect(text).toContain("https://goals.mihon.example/desk/notices");
  });
});
