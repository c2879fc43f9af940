import {
  type Booklet,
  type BookletEntry,
  bookletTitle,
  isUnfinished,
  pageName,
  revisionText,
} from "@/lib/publication/booklet";
import type { BookletTexts } from "@/lib/publication/labels";

type Props = { booklet: Booklet; texts: BookletTexts };

const BOX = "border border-solid-gray-536 px-2 py-1 align-top";
const CELL = `${BOX} text-start`;

function goalCount({ sheet }: BookletEntry): number {
  return sheet ? sheet.body.missions.reduce((sum, { goals }) => sum + goals.length, 0) : 0;
}

function ContentsRow({ entry, index, texts }: { entry: BookletEntry; index: number; texts: BookletTexts }) {
  const { department, state, sheet } = entry;
  const name = texts.named(department);
  return (
    <tr className="break-inside-avoid">
      <th scope="row" lang={texts.typedLang} className={`${CELL} font-normal`}>
        {sheet ? <a href={`#${pageName(index)}`}>{name}</a> : name}
      </th>
      <td className={CELL}>
        {state ? texts.b(`states.${state}`) : texts.b("noSheet")}
        {state && !sheet && ` (${texts.b("notIncluded")})`}
      </td>
      <td className={`${BOX} text-end tabular-nums`}>{sheet ? goalCount(entry) : ""}</td>
      <td className={CELL}>{sheet ? revisionText(sheet.revision, texts) : ""}</td>
    </tr>
  );
}

function Contents({ booklet, texts }: Props) {
  const columns = ["department", "state", "goals", "revision"] as const;
  let included = 0;
  return (
    <table className="mt-4 w-full border-collapse">
      <caption className="mb-2 text-start font-bold">{texts.b("contents")}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col" className={`${CELL} bg-key-50`}>
              {texts.b(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {booklet.entries.map((entry) => {
          const index = entry.sheet ? included++ : -1;
          return <ContentsRow key={entry.department.name} entry={entry} index={index} texts={texts} />;
        })}
      </tbody>
    </table>
  );
}

/** The first page: whose sheets, of which year, as of when, under which stamp, and where each stands. */
export function BookletCover({ booklet, texts }: Props) {
  const { municipality, madeOn, stamp, entries } = booklet;
  const sheets = entries.flatMap(({ sheet }) => sheet ?? []);
  return (
    <section id="cover" aria-labelledby="cover-title">
      <p className="text-std-18N-160">{texts.named(municipality)}</p>
      <h1 id="cover-title" className="mt-2 text-std-28B-150">
        {bookletTitle(booklet, texts)}
      </h1>
      <p className="mt-4 inline-block border-4 border-error-2 px-4 py-1 text-std-24B-150 text-error-2 print:hidden">
        {texts.b(`stamp.${stamp}`)}
      </p>
      <p className="mt-4">{texts.b("madeOn", { date: texts.date(madeOn) })}</p>
      <p>{texts.b("included", { count: sheets.length })}</p>
      {sheets.length === 0 && <p className="mt-4 font-bold">{texts.b("nothing")}</p>}
      <Contents booklet={booklet} texts={texts} />
      {sheets.some(({ state }) => isUnfinished(state)) && (
        <p className="mt-2">
          {texts.b("states.DRAFTING")}・{texts.b("states.RETURNED")}: {texts.b("draft")}
        </p>
      )}
    </section>
  );
}
