import { readDate } from "@/lib/i18n/era";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { ProposedSession } from "../schema";
import type { Cell, Row } from "./blocks";
import { type Clock, readClocks, readDayCell, readDuration } from "./clocks";
import { matchingHeading } from "./printed-words";
import { type Reading, take } from "./reading";
import { asLine, asLines, compareKey, hasWords } from "./wording";

/** More rows than any round has; rows beyond are left unread, and so doubted. */
const MOST_SESSIONS = 500;

/** Start, end and length. */
const MOST_CLOCKS = 3;

export type ScheduleTable = {
  date: number;
  time: number;
  department: number;
  basicProjects: number;
  panelists: number;
  /** Panelists may stand in several columns below one heading, up to the next one. */
  behindPanelists: number;
};
export type Schedule = { sessions: ProposedSession[]; panelists: string[]; lastDate: string | null };

/** Reads the headings of a consultation timetable; null where the row is not one. */
export function readScheduleHeadings(row: Row, form: SheetForm): ScheduleTable | null {
  const hint = form.reading.schedule;
  if (!hint) return null;
  const at = (heading: string) => row.cells.findIndex(({ text }) => matchingHeading(text, [heading]));
  const table = {
    date: at(hint.date),
    time: at(hint.time),
    department: at(hint.department),
    basicProjects: at(hint.basicProjects),
    panelists: at(hint.panelists),
    behindPanelists: row.cells.length,
  };
  const other = row.cells.findIndex(({ text }, index) => index > table.panelists && hasWords(text));
  if (table.panelists !== -1 && other !== -1) table.behindPanelists = other;
  return table.date === -1 || table.time === -1 || table.department === -1 ? null : table;
}

/** Where names are listed with a sign, a line without one goes on with the name above it. */
function joinedNames(lines: readonly string[]): string[] {
  const isListed = lines[0]?.startsWith("・") ?? false;
  const names: string[] = [];
  for (const line of lines) {
    if (isListed && names.length > 0 && !line.startsWith("・")) names.push(`${names.pop()}${line}`);
    else names.push(line);
  }
  return names;
}

/** A name, and no time, number or date that was shifted into the column of names. */
function isPanelist(line: string): boolean {
  return isName(line) && readClocks({ text: line, splitAtSpaces: false }).clocks.length === 0;
}

function readPanelists(reading: Reading, schedule: Schedule, cells: Cell[]): void {
  for (const cell of cells) {
    const lines = joinedNames(asLines(cell.text).split("\n"));
    const [names, others] = [lines.filter(isPanelist), lines.filter((line) => !isPanelist(line))];
    for (const name of names.map((line) => line.replace(/^・/, "").trim())) {
      if (!schedule.panelists.includes(name)) schedule.panelists.push(name);
    }
    take(reading, cell, others.join("\n"));
  }
}

type SessionDoubt = "sessionDate" | "sessionOrder" | "sessionLength" | "sessionCells";

/** A row's times and where the columns behind them stand: further left for every tab that was lost among them. */
type Times = {
  clocks: Clock[];
  /** Cells whose words are times and nothing else. */
  cells: Cell[];
  /** A department's name that stands in the cell of a time. */
  name: { cell: Cell; text: string } | null;
  shift: number;
};

function readTimes(table: ScheduleTable, row: Row, behindDate: Clock[]): Times {
  const times: Times = { clocks: [...behindDate], cells: [], name: null, shift: 0 };
  const follows = table.department > table.time;
  let merged = behindDate.length > 0 ? 1 : 0;
  let at = table.time;
  for (; at < row.cells.length && times.clocks.length < MOST_CLOCKS; at += 1) {
    const cell = row.cells[at];
    const { clocks, rest } = readClocks(cell);
    if (follows && at < table.department && cell && !hasWords(cell.text)) continue;
    if (!cell || clocks.length === 0) break;
    times.clocks.push(...clocks);
    merged += clocks.length - 1;
    if (hasWords(rest)) {
      times.name = { cell, text: rest };
      merged += 1;
      at += 1;
      break;
    }
    times.cells.push(cell);
  }
  const lost = Math.max(table.department - at + (times.name ? 1 : 0), 0);
  times.shift = follows ? -Math.min(merged, lost) : 0;
  return times;
}

/** The length that is printed behind start and end; undefined where none is, null where it cannot be read. */
function printedLength(table: ScheduleTable, row: Row, times: Times): number | null | undefined {
  const third = times.clocks[2];
  if (third) return third.minutes;
  const cell = row.cells[table.time + 2 + times.shift];
  const isBefore = table.time + 2 < table.department || table.department < table.time;
  if (!cell || !isBefore || times.name || !hasWords(cell.text)) return undefined;
  const length = readDuration(compareKey(cell.text));
  if (length !== null) times.cells.push(cell);
  return length;
}

/** A department's name with the number of the next column run into it. */
const NAME_AND_NUMBER = /^(.*[^\d\s])\s*(\d{1,3})$/u;

/** The department and its basic projects; null where the cell can be neither. */
function readDepartment(table: ScheduleTable, row: Row, { name, shift }: Times) {
  const cell = name?.cell ?? row.cells[table.department + shift];
  const projectCell = row.cells[table.basicProjects + shift];
  const text = name?.text ?? asLine(cell?.text ?? "");
  const projects = compareKey(projectCell?.text ?? "");
  if (table.basicProjects !== -1 && /^\d{1,3}$/.test(projects)) {
    return { department: text, projects: Number(projects), cells: [cell, projectCell], isJoined: false };
  }
  const [, own = text, number] = NAME_AND_NUMBER.exec(text.normalize("NFKC")) ?? [];
  const isJoined = number !== undefined && table.basicProjects !== -1;
  return {
    department: isJoined ? own : text,
    projects: isJoined ? Number(number) : null,
    cells: [cell],
    isJoined,
  };
}

const isName = (text: string) => /\p{L}/u.test(text) && readDate(text) === null;

/** What is odd about a row, so that a person looks at it. */
function oddities(
  schedule: Schedule,
  session: ProposedSession,
  isMisshapen: boolean,
  length: number | null | undefined,
): [field: string, code: SessionDoubt][] {
  const before = schedule.sessions.at(-1);
  const planned = minutesOf(session.end) - minutesOf(session.start);
  const overlaps = before?.date === session.date && session.date !== null && session.start < before.end;
  const isOddLength = planned <= 0 || length === null || (length !== undefined && length !== planned);
  return [
    ...(session.date === null ? [["date", "sessionDate"] as const] : []),
    ...(overlaps ? [["date", "sessionOrder"] as const] : []),
    ...(isOddLength ? [["minutes", "sessionLength"] as const] : []),
    ...(isMisshapen ? [["department", "sessionCells"] as const] : []),
  ].map(([field, code]) => [field, code]);
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));

/**
 * Reads one row of the timetable: date (carried on from the row above), start, end, length, department,
 * number of basic projects. Panelists stand in the last columns, once for all rows. Only cells that were understood
 * are taken.
 */
export function readScheduleRow(reading: Reading, table: ScheduleTable, schedule: Schedule, row: Row): void {
  const day = readDayCell(row.cells[table.date]);
  const hasOwnDate = hasWords(day.date);
  if (hasOwnDate) schedule.lastDate = readDate(day.date);
  const times = readTimes(table, row, day.clocks);
  const [start, end] = times.clocks;
  if (!start || !end || schedule.sessions.length >= MOST_SESSIONS) return;
  const length = printedLength(table, row, times);
  const { department, projects, cells, isJoined } = readDepartment(table, row, times);
  const isKnown = isName(department);
  const reserve = department === reading.form.reading.schedule?.reserve;
  const session: ProposedSession = {
    date: schedule.lastDate,
    start: start.text,
    end: end.text,
    minutes: Math.max(length ?? end.minutes - start.minutes, 0),
    department: reserve || !isKnown ? null : department,
    basicProjects: projects,
    reserve,
  };
  const isMisshapen = isJoined || times.shift !== 0 || times.name !== null || !isKnown;
  const excerpt = asLine(row.cells.map(({ text }) => text).join(" "));
  for (const [field, code] of oddities(schedule, session, isMisshapen, length)) {
    const path = `/schedule/${schedule.sessions.length}/${field}`;
    reading.doubts.push({ path, code, values: {}, excerpt });
  }
  schedule.sessions.push(session);
  for (const cell of [...times.cells, ...(isKnown ? cells : [])]) take(reading, cell);
  if (schedule.lastDate || !hasOwnDate) take(reading, row.cells[table.date], day.rest);
  if (table.panelists !== -1) {
    const [from, to] = [table.panelists, table.behindPanelists].map((at) => Math.max(at + times.shift, 0));
    readPanelists(reading, schedule, row.cells.slice(from, to));
  }
}
