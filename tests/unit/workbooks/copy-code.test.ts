import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeLine, copyCode, isCodeOf, readCopyCode } from "@/lib/workbooks/copy-code";
import { SHEET_ID } from "../../support/workbooks";

const sheetIds = fc.uuid();
const numbers = fc.integer({ min: 1, max: 999_999 });
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

describe("the code of a copy", () => {
  it("is read back from its line, and is its own sheet's alone", () => {
    fc.assert(
      fc.property(sheetIds, sheetIds, numbers, (id, other, number) => {
        const found = readCopyCode(codeLine(id, number));
        if (!found || found === "MISTYPED") return false;
        const isOthers = other.slice(-10) === id.slice(-10);
        return found.number === number && isCodeOf(found, id) && isCodeOf(found, other) === isOthers;
      }),
    );
  });

  it("is read however a person types it", () => {
    const code = copyCode(SHEET_ID, 3);
    const plain = code.replaceAll("-", "");
    for (const typed of [
      `${code} / 版 3`,
      `${code}／版３`,
      `${plain.toLowerCase()}/3`,
      `管理番号　${code.replace(/[0-9A-Z]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))} / 版 3`,
      `${code.replaceAll("0", "O").replaceAll("1", "I")} / 版 3`,
    ])
      expect(readCopyCode(typed), typed).toEqual({ signs: plain.slice(0, 8), number: 3 });
  });

  it("tells every single wrong sign and every two exchanged neighbours", () => {
    const plain = copyCode(SHEET_ID, 12).replaceAll("-", "");
    const wrong = [...plain].flatMap((sign, at) => [
      ...[...SIGNS]
        .filter((other) => other !== sign)
        .map((other) => plain.slice(0, at) + other + plain.slice(at + 1)),
      plain.slice(0, at) + (plain[at + 1] ?? "") + sign + plain.slice(at + 2),
    ]);
    const different = wrong.filter((code) => code !== plain && code.length === plain.length);
    expect(different.length).toBeGreaterThan(300);
    expect(different.filter((code) => readCopyCode(`${code} / 版 12`) !== "MISTYPED")).toEqual([]);
  });

  it("tells another number beside the same signs", () => {
    const code = copyCode(SHEET_ID, 3);
    expect(readCopyCode(`${code} / 版 4`)).toBe("MISTYPED");
    expect(readCopyCode(`${code} / 版 30`)).toBe("MISTYPED");
  });

  it("finds none in other texts", () => {
    for (const text of [
      "",
      "総務部",
      "0000-00-0000（内線 123）",
      "令和8年度 部局マニフェスト",
      "7-1-1、7-5・①",
    ])
      expect(readCopyCode(text), text).toBeNull();
  });
});
