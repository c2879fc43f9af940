import path from "node:path";
import { appended, attributeReader, readTags } from "./xml-tags.mjs";
import { Refused } from "./zip-entries.mjs";

const WORKBOOK = "xl/workbook.xml";
const RELATIONS = "xl/_rels/workbook.xml.rels";
const LONGEST_FORMAT = 255;

const [lowId, id, type, target, state, date1904, formatId, formatCode] = [
  "id",
  "Id",
  "Type",
  "Target",
  "state",
  "date1904",
  "numFmtId",
  "formatCode",
].map(attributeReader);

const nothing = () => undefined;

/** A part as text; what a program writes is UTF-8. */
export function partText(parts, name) {
  const part = parts.get(name);
  if (!part) throw new Refused("DAMAGED");
  return new TextDecoder("utf-8").decode(part);
}

function relations(parts, spend) {
  const sheets = new Map();
  const found = { sheets, sharedStrings: null, styles: null };
  const open = (name, tag) => {
    if (name !== "Relationship") return;
    const kind = /\/(worksheet|sharedStrings|styles)$/.exec(type(tag) ?? "")?.[1];
    const part = path.posix.join("/xl", target(tag)?.startsWith("/") ? ".." : "", target(tag) ?? "").slice(1);
    if (kind === "worksheet") sheets.set(id(tag), part);
    else if (kind) found[kind] = part;
  };
  readTags(partText(parts, RELATIONS), { open, close: nothing, text: nothing }, spend);
  return found;
}

/** The visible sheets' ids, from the left. */
function visibleSheets(parts, spend) {
  const ids = [];
  let is1904 = false;
  const open = (name, tag) => {
    if (name === "workbookPr") is1904 = /^(1|true)$/.test(date1904(tag) ?? "");
    if (name === "sheet" && !/^(hidden|veryHidden)$/.test(state(tag) ?? "")) ids.push(lowId(tag));
  };
  readTags(partText(parts, WORKBOOK), { open, close: nothing, text: nothing }, spend);
  return { ids, is1904 };
}

/** Texts that cells share; the readings that Japanese ones carry beside them are left out. */
function sharedTexts(xml, spend) {
  const texts = [];
  let shared = "";
  let [isText, isReading] = [false, false];
  const open = (name) => {
    if (name === "si") shared = "";
    else if (name === "rPh") isReading = true;
    else if (name === "t") isText = !isReading;
  };
  const close = (name) => {
    if (name === "si") texts.push(unescaped(shared));
    else if (name === "rPh") isReading = false;
    else if (name === "t") isText = false;
  };
  const text = (piece, isLiteral) => {
    if (isText) shared = appended(shared, piece, isLiteral);
  };
  readTags(xml, { open, close, text }, spend);
  return texts;
}

/** The number formats of cells, by the number of their style. */
function cellFormats(xml, spend) {
  const codes = new Map();
  const formats = [];
  let isOfCells = false;
  const open = (name, tag) => {
    const number = formatId(tag);
    if (name === "cellXfs") isOfCells = true;
    else if (name === "numFmt") codes.set(number, (formatCode(tag) ?? "").slice(0, LONGEST_FORMAT));
    else if (name === "xf" && isOfCells) formats.push(codes.get(number) ?? number ?? "");
  };
  const close = (name) => {
    if (name === "cellXfs") isOfCells = false;
  };
  readTags(xml, { open, close, text: nothing }, spend);
  return formats;
}

/** Signs that XML cannot carry stand as _x0001_. */
export function unescaped(text) {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * What the cells of all sheets refer to, and where the visible sheets are.
 *
 * @param {Map<string, Buffer>} parts
 * @param {() => void} spend called for every tag
 */
export function excelParts(parts, spend) {
  const { ids, is1904 } = visibleSheets(parts, spend);
  const { sheets, sharedStrings, styles } = relations(parts, spend);
  return {
    is1904,
    // Sheets that are charts have no cells.
    sheets: ids.flatMap((each) => sheets.get(each) ?? []),
    shared:
      sharedStrings && parts.has(sharedStrings) ? sharedTexts(partText(parts, sharedStrings), spend) : [],
    formats: styles && parts.has(styles) ? cellFormats(partText(parts, styles), spend) : [],
  };
}
