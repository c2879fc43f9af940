import type { Locale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { ImportResult, Proposal, RefusalCode } from "./schema";
import { readBlocks } from "./text/blocks";
import { decodeDocument } from "./text/decode";
import { eraYearDoubts } from "./text/era-years";
import { readHeader } from "./text/header";
import { withoutHidden } from "./text/hidden-lines";
import { doubtMessage, type MessageValues, refusalMessage } from "./text/messages";
import { compareWithContents, groupGoals } from "./text/missions";
import { proposeMissions, readTexts } from "./text/proposal";
import { type MappedColumns, type OpenDoubt, startReading } from "./text/reading";
import { readScale } from "./text/scale";
import { readTables } from "./text/tables";
import { unreadPassages } from "./text/unread";

/** A document that has no goal and fewer of the header's labels than this is not one of the form. */
const FEWEST_LABELS = 2;

function refusal(code: RefusalCode, values: MessageValues, locale: Locale): ImportResult {
  return { ok: false, code, message: refusalMessage(code, values, locale) };
}

function sizeInWords(input: Uint8Array | string): string {
  return `${(input.length / (1024 * 1024)).toFixed(1)} MB`;
}

/** Two goals with the same cut-off mission raise the same doubt once. */
function withoutRepeats(doubts: readonly OpenDoubt[]): OpenDoubt[] {
  const keyOf = ({ path, code, excerpt }: OpenDoubt) => JSON.stringify([path, code, excerpt]);
  return [...new Map(doubts.map((doubt) => [keyOf(doubt), doubt])).values()];
}

type Read = Omit<Proposal, "doubts"> & { doubts: OpenDoubt[] };

/** Null where the text is no document of this form. */
function readDocument(form: SheetForm, text: string, mapped: readonly MappedColumns[]): Read | null {
  const { shown, doubts: hidden } = withoutHidden(readBlocks(text));
  const reading = startReading(form, shown, mapped);
  const { header, labels } = readHeader(reading);
  const scale = readScale(reading);
  const tables = readTables(reading);
  const drafts = groupGoals(form, tables.goals);
  compareWithContents(reading, drafts, tables.contents);
  const { missions, doubts } = proposeMissions(form, drafts);
  const isSuchDocument =
    mapped.length > 0 ||
    tables.goals.goals.length > 0 ||
    tables.schedule.sessions.length > 0 ||
    labels >= FEWEST_LABELS;
  if (!isSuchDocument) return null;
  const { sessions: schedule, panelists } = tables.schedule;
  const said = [...reading.doubts, ...doubts, ...eraYearDoubts({ header, missions })];
  const open = withoutRepeats(said);
  const read = readTexts({ header, missions }, said);
  for (const excerpt of unreadPassages(reading, read, header.departmentName)) {
    open.push({ path: "", code: "unread", values: {}, excerpt });
  }
  open.push(...hidden);
  return { form: form.key, header, scale, missions, schedule, panelists, doubts: open };
}

/**
 * Reads a converted document into a proposed sheet. Nothing is guessed: what the document lost is empty and
 * doubted, and every sentence of it stands in a field or in a doubt.
 *
 * @param input the file's bytes (UTF-8, Shift_JIS) or pasted text, at most 2 MB
 * @param locale language of the messages
 * @param mapped what the columns of its tables hold; such a document is taken even where no goal is found in it
 * @returns the proposal, or the reason why the file cannot be one
 */
export function importText(
  form: SheetForm,
  input: Uint8Array | string,
  locale: Locale = "ja",
  mapped: readonly MappedColumns[] = [],
): ImportResult {
  const decoded = decodeDocument(input);
  if ("refused" in decoded) return refusal(decoded.refused, { size: sizeInWords(input) }, locale);
  const read = readDocument(form, decoded.text, mapped);
  if (!read) return refusal("NO_SUCH_DOCUMENT", { form: form.name[locale] }, locale);
  return {
    ok: true,
    proposal: {
      ...read,
      doubts: read.doubts.map(({ path, code, values, excerpt }) => ({
        path,
        message: doubtMessage(code, values, locale),
        excerpt,
      })),
    },
  };
}
