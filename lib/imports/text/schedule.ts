import { readDate } from "@/lib/i18n/era";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { ProposedSession } from "../schema";
import type { Cell, Row } from "./blocks";
import { matchingHeading } from "./printed-words";
import { type Reading, take } from "./reading";
import { asLine, asLines, compareKey, hasWords } from "./wording";

/** More rows than any round has; rows beyond are left unread, and so doubted. */
const MOST_SESSIONS = 500;

export type ScheduleTable = {
  date: number;
  time: number;
  department: number;
  basicProjects: number;
  panelists: number;
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
  };
  return table.date === -1 || table.time === -1 || table.department === -1 ? null : table;
}

function readClock(cell: Cell | undefined): { text: string; minutes: number } | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(compareKey(cell?.text ?? ""));
  if (!match) return null;
  const [hours, minutes] = [Number(match[1]), Number(match[2])];
  return { text: `${String(hours).padStart(2, "0")}:${match[2]}`, minutes: hours * 60 + minutes };
}

function readPanelists(reading: Reading, schedule: Schedule, cells: Cell[]): void {
  for (const cell of cells) {
    take(reading, cell);
    for (const line of asLines(cell.text).split("\n")) {
      const name = line.replace(/^・/, "").trim();
      if (hasWords(name) && !schedule.panelists.includes(name)) schedule.panelists.push(name);
    }
  }
}

function doubtSession(
  reading: Reading,
  schedule: Schedule,
  row: Row,
  field: string,
  code: "sessionDate" | "sessionLength",
) {
  reading.doubts.push({
    path: `/schedule/${schedule.sessions.length}/${field}`,
    code,
    values: {},
    excerpt: asLine(row.cells.map(({ text }) => text).join(" ")),
  });
}

/**
 * Reads one row of the timetable: date (carried on from the row above), start, end, length, department,
 * number of basic projects. Panelists stand in the last columns, once for all rows.
 */
export function readScheduleRow(reading: Reading, table: ScheduleTable, schedule: Schedule, row: Row): void {
  const start = readClock(row.cells[table.time]);
  const end = readClock(row.cells[table.time + 1]);
  if (!start || !end || schedule.sessions.length >= MOST_SESSIONS) return;
  const dateCell = row.cells[table.date];
  if (hasWords(dateCell?.text ?? "")) schedule.lastDate = readDate(dateCell?.text ?? "");
  const printed = readClock(row.cells[table.time + 2]);
  const minutes = printed?.minutes ?? end.minutes - start.minutes;
  if (!schedule.lastDate) doubtSession(reading, schedule, row, "date", "sessionDate");
  if (minutes !== end.minutes - start.minutes)
    doubtSession(reading, schedule, row, "minutes", "sessionLength");

  const department = asLine(row.cells[table.department]?.text ?? "");
  const reserve = department === reading.form.reading.schedule?.reserve;
  const projects = compareKey(row.cells[table.basicProjects]?.text ?? "");
  schedule.sessions.push({
    date: schedule.lastDate,
    start: start.text,
    end: end.text,
    minutes: Math.max(minutes, 0),
    department: reserve || department === "" ? null : department,
    basicProjects: /^\d{1,3}$/.test(projects) ? Number(projects) : null,
    reserve,
  });
  if (table.panelists !== -1) readPanelists(reading, schedule, row.cells.slice(table.panelists));
  if (/^\d{1,3}$/.test(projects)) take(reading, row.cells[table.basicProjects]);
  for (const at of [table.date, table.time, table.time + 1, table.time + 2, table.department]) {
    if (schedule.lastDate || at !== table.date) take(reading, row.cells[at]);
  }
}
