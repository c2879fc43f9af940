import { readDate } from "@/lib/i18n/era";
import { importText } from "@/lib/imports/import-text";
import { type Proposal, type ProposedGoal, proposalSchema } from "@/lib/imports/schema";
import { getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";
import type { SheetForm } from "@/lib/sheet-forms/schema";

export function formOf(key: string): SheetForm {
  const form = getBuiltInForm(key);
  if (!form) throw new Error(`no form ${key}`);
  return form;
}

/** The proposal that a document gives, checked against its schema. */
export function proposalOf(key: string, input: Uint8Array | string): Proposal {
  const result = importText(formOf(key), input);
  if (!result.ok) throw new Error(`${key} refused: ${result.message}`);
  return proposalSchema.parse(result.proposal);
}

export function goalsOf(proposal: Proposal): ProposedGoal[] {
  return proposal.missions.flatMap(({ goals }) => goals);
}

export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** One width, without markup, spaces, bullets and brackets: for comparing texts that were laid out anew. */
export function bare(text: string): string {
  return text
    .replace(/<\/?(?:p|ul|ol|li|b)(?:[ \r\n][^<>\t]*)?>/g, "")
    .normalize("NFKC")
    .replace(/[\s・･•↓"]/g, "");
}

const FULL_YEAR = /\d{4}|(?:令和|平成|昭和)(?:元|\d{1,2})|年度?/g;
/** Who assesses stands in brackets behind the headings of levels. */
const JUDGES = /^(?:自己評価|指導者評価)$/;
/** The pages in a contents list. */
const PAGES = /^P\d{1,2}(?:P\d{1,2})?$/;
const CLOCK = /^(\d{1,2}):(\d{2})$/;
const POLICY_NUMBERS =
  /関連の施策・基本事業No\s*[.．]?\s*[:：]?\s*(?:[0-9０-９]{1,2}(?:\s?[-‐‑–—―ー－−・･.．(（]+\s?(?:[0-9０-９]{1,2}|[①-⑳])[)）]?)*[、,，/\s]*)*/g;
const BRACKETED_RANGE = /[(（][^()（）\n]{0,40}[%％][^()（）\n]{0,12}[)）]/g;

/** Letters, digits, commas and per cent alone: what no laying out may change. */
function wordsOf(text: string): string {
  return bare(text).replace(/[^\p{L}\p{N}%、:]/gu, "");
}

/** A numbered level stands in the scale without its number. */
function isLevel(piece: string, { scale }: Proposal): boolean {
  return scale.some(({ order, label }) => piece === `${order}${wordsOf(label)}`);
}

/** The words that the form prints itself, longest first. */
function formWords(form: SheetForm): string[] {
  const { goals, header, printedMatter, scale, schedule, contents, assessmentTable } = form.reading;
  const words = [
    ...form.goal.flatMap(({ label, column, subLabels }) => [label.ja, column?.ja ?? "", ...subLabels]),
    ...[...form.header, ...form.mission].map(({ label }) => label.ja),
    ...goals.columns.flatMap(({ headings }) => headings),
    ...header.flatMap((hint) => ("labels" in hint ? hint.labels : [])),
    ...[goals.marker, goals.policyLabel, goals.missionLabel].map((word) => word ?? ""),
    ...[...(scale?.headings ?? []), ...(contents ?? []), ...Object.values(schedule ?? {}), ...printedMatter],
    ...[...(assessmentTable?.level ?? []), ...(assessmentTable?.reason ?? [])],
  ];
  return [...new Set(words.map(wordsOf))].filter((word) => word !== "").sort((a, b) => b.length - a.length);
}

/** The labels inside cells, in whatever brackets a copy has them. */
function labelPattern(form: SheetForm): RegExp {
  const labels = form.goal.flatMap(({ subLabels }) => subLabels);
  const sources = labels.map((label) => {
    const words = [...label.replace(/[【】〈〉※]/g, "")].join("\\s*");
    return `[【〈《≪〔［\\[<＜(（「『]\\s*${words}\\s*[】〉》≫〕］\\]>＞)）」』]|[※＊*]\\s*${words}`;
  });
  return new RegExp(sources.length > 0 ? sources.join("|") : "(?!)", "g");
}

/** Every piece of a source of four signs or more: lines, cells and sentences, cut at the labels inside them too. */
function piecesOf(source: string, form: SheetForm): string[] {
  return source
    .normalize("NFKC")
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/^[ \t]*\|.*$/gm, (row) => row.replaceAll("|", "\t"))
    .replace(/<\/?(?:p|ul|ol|li|b)(?:[ \r\n][^<>\t]*)?>/g, (tag) => (/[\r\n]/.test(tag) ? "\n" : ""))
    .replace(labelPattern(form), "\n")
    .replace(POLICY_NUMBERS, "\n")
    .replace(BRACKETED_RANGE, "\n")
    .replace(/&gt;/g, ">")
    .replace(/(^|[\n\t])\s*[ーｰ]\s+/g, "$1")
    .replace(/(^|\s)[・･•]/g, "\n")
    .split(/[\r\n\t。]/)
    .map(wordsOf)
    .filter((piece) => piece.length >= 4 && !PAGES.test(piece));
}

/** A clock or a date stands in the proposal as a time, a length in minutes or a civil date. */
function isInTimetable(piece: string, { schedule }: Proposal): boolean {
  const [, hours = "", minutes = ""] = CLOCK.exec(piece) ?? [];
  const clock = `${hours.padStart(2, "0")}:${minutes}`;
  const length = Number(hours) * 60 + Number(minutes);
  return schedule.some(
    ({ date, start, end, minutes: planned }) =>
      start === clock || end === clock || (hours !== "" && planned === length) || date === readDate(piece),
  );
}

/** The pieces of a source that stand in no field and in no doubt and that the form does not print itself. */
export function lostPieces(source: string, proposal: Proposal): string[] {
  const form = formOf(proposal.form);
  const words = formWords(form);
  const kept = textsOf(proposal).map(wordsOf).join("\n");
  const department = wordsOf(proposal.header.departmentName ?? "");
  const isKept = (piece: string) => {
    if (kept.includes(piece) || words.some((word) => word.includes(piece))) return true;
    if (isInTimetable(piece, proposal) || isLevel(piece, proposal)) return true;
    const rest = words.reduce((text, word) => text.replaceAll(word, ""), piece).replace(FULL_YEAR, "");
    const own = rest.replace(/^:|:$/g, "");
    if (own === `${department}の`) return true;
    return rest !== piece && (own.length < 4 || kept.includes(own) || JUDGES.test(own));
  };
  return piecesOf(source, form).filter((piece) => !isKept(piece));
}
