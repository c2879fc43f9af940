import type { Mark } from "./marks";
import { printedNumbers } from "./numbers";
import { comparatorOf } from "./quantities";
import type { Item, Series } from "./series";
import { unitAfter } from "./units";
import { type YearMention, yearMentions } from "./years";

/** A row of a table of figures: its name, and its values as a series. */
export type TableRow = { name: string; series: Series };

type Cell = { text: string; start: number; end: number; column: Column | null };

const CELL = /[^\s|/]+(?:\s\([^()\n]{1,16}\))?/g;
const NAME_HEAD =
  /^(?:(?:成果|活動|評価|目標|管理)?指標(?:名|項目)?|項目|KPI|区分|事業名?|取組(?:項目|名)?|名称|No\.?)$/;
const UNIT_HEAD = /^単位$/;
const TIME = "(?:(?:令和|平成|[RH])\\s?(?:元|\\d{1,2})|20\\d\\d)(?:年度?)?(?:末)?";
const CALLED =
  "(?<state>実績|現状|基準|現況|策定時|当初|直近)|(?<target>目標|最終目標|計画|到達目標)|(?<interim>中間目標)";
const VALUE_HEAD = new RegExp(`^(?:${TIME})?\\(?(?:(?:${CALLED})(?:値|数値)?)?\\)?(?:\\(?${TIME}\\)?)?$`);
const YEAR_HEAD = /^(?:目標)?(?:年度|年次|年)$/;
const WHOLE_CELL = new RegExp(
  `^約?[△▲-]?\\d[\\d,.]*(?:[億万千百][\\d,]*)*[^\\d\\s()]{0,8}(?:\\(${TIME}\\))?$`,
);
const WHOLE_TIME = new RegExp(`^${TIME}$`);

type Column = { mark: Mark | null; year: YearMention | null; isYear?: true };
type Row = TableRow & { next: number };
type Head = { columns: Column[]; hasUnit: boolean; next: number };

function yearIn(text: string, start: number): YearMention | null {
  const [year] = yearMentions(text);
  return year ? { ...year, start: year.start + start, end: year.end + start } : null;
}

function columnOf(text: string, start: number): Column | null {
  if (YEAR_HEAD.test(text)) return { mark: null, year: null, isYear: true };
  const groups = VALUE_HEAD.exec(text)?.groups;
  if (!groups) return null;
  const placed = yearIn(text, start);
  if (!placed && !groups.state && !groups.target && !groups.interim) return null;
  return { mark: groups.state ? "state" : groups.target ? "target" : null, year: placed };
}

// Wider tables do not stand in a field; without a bound a long row of words would take long.
const WIDEST = 12;

const isHead = (cell: Cell | undefined) =>
  cell !== undefined && (NAME_HEAD.test(cell.text) || UNIT_HEAD.test(cell.text));

/** The head of a table that begins at a cell: a name for the rows or a unit, and two columns of values or more. */
function headAt(cells: Cell[], from: number, plain: string): Head | null {
  let at = from;
  let isNamed = false;
  let hasUnit = false;
  for (; at - from < WIDEST && isHead(cells[at]); at += 1) {
    hasUnit ||= UNIT_HEAD.test(cells[at]?.text ?? "");
    isNamed = true;
  }
  const columns: Column[] = [];
  for (let column = cells[at]?.column; column && at - from < WIDEST; column = cells[at]?.column) {
    columns.push(column);
    at += 1;
  }
  if (UNIT_HEAD.test(cells[at]?.text ?? "")) return null;
  const [last, next] = [cells[at - 1], cells[at]];
  const isClosed =
    WHOLE_CELL.test(next?.text ?? "") || (last && next && plain.slice(last.end, next.start).includes("\n"));
  const values = columns.filter(({ isYear }) => !isYear);
  return values.length >= 2 && (isNamed || isClosed) ? { columns, hasUnit, next: at } : null;
}

function readCell({ text, start }: Cell, unit: string | null, column: Column): Item | null {
  const [number] = printedNumbers(text);
  if (!number || !WHOLE_CELL.test(text)) return null;
  const behind = text.slice(number.end);
  const printed = unitAfter(behind);
  const after = behind.slice(printed?.length ?? 0);
  const year = yearIn(after, start + number.end + (printed?.length ?? 0));
  const sign = /[△▲-]$/.test(text.slice(0, number.start)) ? -1 : 1;
  return {
    start: start + number.start,
    end: start + number.end + (printed?.length ?? 0),
    value: sign * number.value,
    unit: printed?.unit ?? unit,
    comparator: comparatorOf(after, ""),
    change: null,
    depth: 0,
    bracket: 0,
    mark: column.mark,
    year: year ?? column.year,
    label: "",
    leads: false,
  };
}

const LONGEST_NAME = 6;

/** The words from a cell on that name a row, up to its first value. */
function wordsAt(cells: Cell[], from: number): Cell[] {
  const words = cells.slice(from, from + LONGEST_NAME);
  const end = words.findIndex(({ text }) => WHOLE_CELL.test(text));
  return end < 0 ? words : words.slice(0, end);
}

/** The values of a row; null where a cell is none. */
function valuesAt(cells: Cell[], from: number, unit: string | null, columns: Column[]): Item[] | null {
  const items: Item[] = [];
  let due: YearMention | null = null;
  for (const [index, column] of columns.entries()) {
    const cell = cells[from + index];
    const item = cell && !column.isYear ? readCell(cell, unit, column) : null;
    if (column.isYear && cell && WHOLE_TIME.test(cell.text)) due = yearIn(cell.text, cell.start);
    else if (item) items.push(item);
    else return null;
  }
  const target = items.find(({ mark }) => mark === "target") ?? items.at(-1);
  if (target) target.year ??= due;
  return items;
}

/** The row that begins at a cell: words, the unit where it has a column, and a value for every column. */
function rowAt(cells: Cell[], from: number, { columns, hasUnit }: Head, plain: string): Row | null {
  const start =
    /^\d{1,2}$/.test(cells[from]?.text ?? "") && !WHOLE_CELL.test(cells[from + 1]?.text ?? "")
      ? from + 1
      : from;
  const words = wordsAt(cells, start);
  const at = start + words.length;
  const unit = hasUnit && words.length > 1 ? (words.pop()?.text ?? null) : null;
  const items = valuesAt(cells, at, unit, columns);
  if (!items) return null;
  // With no words before the values, those behind name the row.
  const named = words.length > 0 ? words : wordsAt(cells, at + columns.length);
  const [first, last] = [named[0], named.at(-1)];
  if (!first || !last) return null;
  const next = at + columns.length + (words.length > 0 ? 0 : named.length);
  return { name: plain.slice(first.start, last.end), series: { items, nameFrom: first.start }, next };
}

/** The rows of figures that stand in a table, also one flattened into a line, and the text without them. */
export function readTables(plain: string): { rows: TableRow[]; rest: string } {
  if (!/[|\n/ ]/.test(plain) || !/単位|指標|項目|KPI|現状|基準|目標|実績/.test(plain))
    return { rows: [], rest: plain };
  const cells = [...plain.matchAll(CELL)].map(({ 0: printed, index: start }) => {
    const text = printed.includes(" ") ? printed.replace(/\s/g, "") : printed;
    return { text, start, end: start + printed.length, column: columnOf(text, start) };
  });
  const rows: TableRow[] = [];
  let rest = plain;
  for (let at = 0; at < cells.length; at += 1) {
    const head = headAt(cells, at, plain);
    if (!head) continue;
    let next = head.next;
    for (let row = rowAt(cells, next, head, plain); row; row = rowAt(cells, next, head, plain)) {
      rows.push(row);
      next = row.next;
    }
    if (next === head.next) continue;
    const [from, to] = [cells[at]?.start ?? 0, cells[next - 1]?.end ?? plain.length];
    rest = rest.slice(0, from) + rest.slice(from, to).replace(/[^\n]/g, " ") + rest.slice(to);
    at = next - 1;
  }
  return { rows, rest };
}
