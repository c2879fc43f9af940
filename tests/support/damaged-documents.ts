import fc from "fast-check";
import {
  REAL_DOCUMENT_NAMES,
  REAL_DOCUMENTS_ABSENT,
  type RealDocument,
  realDocument,
  realDocumentPath,
  sampleDocument,
} from "./documents";

type Damage = { kind: string; at: number; within: number };

const BRACKETS = ["〔〕", "［］", "《》", "<>", "「」", "（）"];

/** One damage as copying, converting and scanning make them; `at` chooses the line, `within` the place in it. */
export function damaged(text: string, { kind, at, within }: Damage): string {
  if (kind === "CRLF") return text.replace(/\r?\n/g, "\r\n");
  if (kind === "BOM") return text.startsWith("\ufeff") ? text : `\ufeff${text}`;
  const lines = text.split(/\r?\n/);
  const index = Math.floor(at * lines.length);
  const line = lines[index] ?? "";
  const place = Math.floor(within * line.length);
  lines[index] = damagedLine(line, kind, place);
  if (kind === "LINE_LOST") lines.splice(index, 1);
  if (kind === "LINE_TWICE") lines.splice(index, 0, line);
  if (kind === "LINES_SWAPPED") lines.splice(index, 2, lines[index + 1] ?? "", line);
  if (kind === "RUN_ON") lines.splice(index, 2, `${line}${lines[index + 1] ?? ""}`);
  if (kind === "GAP_LOST") return lines.filter((other) => other.trim() !== "").join("\n");
  return lines.join("\n");
}

function damagedLine(line: string, kind: string, place: number): string {
  const cells = line.split("\t");
  const [open = "", close = ""] = BRACKETS[place % BRACKETS.length] ?? "";
  if (kind === "END_CUT") return line.slice(0, place);
  if (kind === "BEGINNING_CUT") return line.slice(place);
  if (kind === "BROKEN") return `${line.slice(0, place)}\n${line.slice(place)}`;
  if (kind === "TABS_SWAPPED") return [...cells.slice(1), cells[0] ?? ""].join("\t");
  if (kind === "TAB_LOST") return line.replace("\t", "");
  if (kind === "TAB_ADDED") return `${line.slice(0, place)}\t${line.slice(place)}`;
  if (kind === "TABS_TRIMMED") return line.trimEnd();
  if (kind === "BRACKETS") return line.replaceAll("【", open).replaceAll("】", close);
  if (kind === "WIDE")
    return line.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  if (kind === "QUOTED") return cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join("\t");
  return line;
}

/** What can befall one line. */
export const LINE_DAMAGES = [
  ...["LINE_LOST", "LINE_TWICE", "LINES_SWAPPED", "END_CUT", "BEGINNING_CUT", "BROKEN", "RUN_ON"],
  ...["TABS_SWAPPED", "TAB_LOST", "TAB_ADDED", "TABS_TRIMMED", "BRACKETS", "WIDE", "QUOTED"],
];
const KINDS = ["CRLF", "BOM", "GAP_LOST", ...LINE_DAMAGES];
/** Every place is as likely as another, where numbers with fractions would crowd at the beginning. */
const place = fc.integer({ min: 0, max: 9_999 }).map((number) => number / 10_000);
export const damages = fc.array(fc.record({ kind: fc.constantFrom(...KINDS), at: place, within: place }), {
  minLength: 1,
  maxLength: 6,
});

/** The made-up document and the real ones, which may be absent. */
export const documents = [
  { name: "the made-up document", form: "iga-2024", text: sampleDocument(), absent: false },
  ...(Object.keys(REAL_DOCUMENT_NAMES) as RealDocument[]).map((form) => ({
    name: `the real ${form} (${REAL_DOCUMENTS_ABSENT})`,
    form,
    text: realDocument(form),
    absent: realDocumentPath(form) === null,
  })),
];
