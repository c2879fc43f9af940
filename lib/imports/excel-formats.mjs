/** Formats that files name by number alone, as a Japanese Excel shows them; dates keep their year in full. */
const BY_NUMBER = {
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"¥"#,##0;"¥"-#,##0',
  6: '"¥"#,##0;"¥"-#,##0',
  7: '"¥"#,##0.00;"¥"-#,##0.00',
  8: '"¥"#,##0.00;"¥"-#,##0.00',
  9: "0%",
  10: "0.00%",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm",
  19: "h:mm:ss",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  27: "ge.m.d",
  28: 'ggge"年"m"月"d"日"',
  29: 'ggge"年"m"月"d"日"',
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: 'yyyy"年"m"月"',
  35: 'm"月"d"日"',
  36: "ge.m.d",
  37: "#,##0;-#,##0",
  38: "#,##0;-#,##0",
  39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;-#,##0.00",
  41: "#,##0;-#,##0",
  42: '"¥"#,##0;"¥"-#,##0',
  43: "#,##0.00;-#,##0.00",
  44: '"¥"#,##0.00;"¥"-#,##0.00',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss",
  50: "ge.m.d",
  51: 'ggge"年"m"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'ggge"年"m"月"d"日"',
  55: 'yyyy"年"m"月"',
  56: 'm"月"d"日"',
  57: "ge.m.d",
  58: 'ggge"年"m"月"d"日"',
};

const TOKEN =
  /"(?<quoted>[^"]*)"|\\(?<escaped>.)|[_*].|\[(?<elapsed>h+|m+|s+)\]|\[\$(?<currency>[^\]-]*)[^\]]*\]|(?<bracket>\[[^\]]*\])|(?<general>General)|AM\/PM|A\/P|(?<power>E[+-])|(?<word>g+|e+|r+|y+|m+|d+|a{3,}|h+|s+)|(?<end>;)|(?<sign>.)/gisu;

/** A format's sections, each in parts: words of dates, General, literal text, and signs that lay out a number. */
function sectionsOf(format) {
  const sections = [[]];
  for (const { groups } of format.matchAll(TOKEN)) {
    const { quoted, escaped, elapsed, currency, bracket, general, power, word, end, sign } = groups;
    const literal = quoted ?? escaped ?? (currency || undefined);
    const parts = sections.at(-1);
    if (end) sections.push([]);
    else if (literal !== undefined) parts.push({ kind: "literal", text: literal });
    else if (elapsed) parts.push({ kind: "elapsed", text: elapsed.toLowerCase() });
    else if (general) parts.push({ kind: "general", text: general });
    else if (word) parts.push({ kind: "word", text: word.toLowerCase() });
    else if (bracket) parts.push({ kind: "bracket", text: bracket });
    else if (power) parts.push({ kind: "power", text: power });
    else if (sign) parts.push({ kind: "sign", text: sign });
  }
  return sections;
}

/** Whether a program shows more than the bare number by the format of this number. */
export const isKnownFormat = (number) => BY_NUMBER[number] !== undefined;

const known = new Map();

/**
 * The sections of a number format, or of the one that every program knows by this number.
 *
 * @returns {{ kind: "literal" | "word" | "elapsed" | "general" | "bracket" | "power" | "sign", text: string }[][]}
 */
export function formatSections(format) {
  const code = BY_NUMBER[format] ?? format;
  // A sheet has few formats and many cells.
  if (!known.has(code)) known.set(code, sectionsOf(code));
  return known.get(code);
}
