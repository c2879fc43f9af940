/** Crockford's alphabet: no I, L, O and U, so that what is read aloud or typed is not mistaken. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const SHEET_DIGITS = 8;
/** The last of a sheet's id that its code carries: 40 bits. */
const ID_DIGITS = 10;
/** A prime below 32²: every single wrong sign and every two exchanged neighbours leave another remainder. */
const MODULUS = 1021n;
const NUMBER_FACTOR = 1_000_003n;
const LARGEST_NUMBER = 999_999;

function inBase32(value: bigint, digits: number): string {
  let text = "";
  let rest = value;
  for (let place = 0; place < digits; place += 1) {
    text = `${ALPHABET[Number(rest % 32n)]}${text}`;
    rest /= 32n;
  }
  return text;
}

function fromBase32(text: string): bigint {
  return [...text].reduce((value, sign) => value * 32n + BigInt(ALPHABET.indexOf(sign)), 0n);
}

const checkSigns = (sheet: bigint, number: number) =>
  inBase32((sheet + BigInt(number) * NUMBER_FACTOR) % MODULUS, 2);

/** The signs that stand for a sheet. */
function sheetSigns(sheetId: string): string {
  return inBase32(BigInt(`0x${sheetId.replaceAll("-", "").slice(-ID_DIGITS)}`), SHEET_DIGITS);
}

/** The code of one copy of a sheet as it stands in the workbook: eight signs for the sheet, two to check it and the number. */
export function copyCode(sheetId: string, number: number): string {
  const signs = sheetSigns(sheetId);
  return `${signs.slice(0, 4)}-${signs.slice(4)}-${checkSigns(fromBase32(signs), number)}`;
}

/** The line in the workbook: 管理番号 and 版. */
export function codeLine(sheetId: string, number: number): string {
  return `管理番号 ${copyCode(sheetId, number)} / 版 ${number}`;
}

export type FoundCode = { signs: string; number: number };

const CODE = /([0-9A-Z]{4})[-‐ー]?([0-9A-Z]{4})[-‐ー]?([0-9A-Z]{2})(?:\/版?|版)(\d{1,6})(?!\d)/;

/** O, I and L are typed for 0 and 1. */
const plainSigns = (text: string) => text.replaceAll("O", "0").replace(/[IL]/g, "1");

/**
 * Finds a copy's code in a text, however it was typed: with or without hyphens and words, in full-width signs.
 *
 * @returns null where none stands, "MISTYPED" where one stands whose check signs do not fit
 */
export function readCopyCode(text: string): FoundCode | "MISTYPED" | null {
  const plain = text.normalize("NFKC").toUpperCase().replace(/\s/g, "").replace("管理番号", "");
  const [, first = "", second = "", check = "", typed = ""] = CODE.exec(plain) ?? [];
  if (typed === "") return null;
  const signs = plainSigns(`${first}${second}`);
  const number = Number(typed);
  const known = [...signs].every((sign) => ALPHABET.includes(sign));
  const fits = known && checkSigns(fromBase32(signs), number) === plainSigns(check);
  return fits && number >= 1 && number <= LARGEST_NUMBER ? { signs, number } : "MISTYPED";
}

/** Whether a code that was read is this sheet's. */
export function isCodeOf(found: FoundCode, sheetId: string): boolean {
  return found.signs === sheetSigns(sheetId);
}
