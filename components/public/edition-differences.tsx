import { Difference } from "@/components/ui/difference";
import { abridged } from "@/lib/goal-sheets/text-difference";
import type { EditionDifference, GoalDifference } from "@/lib/publication/edition-difference";
import type { FieldDifference } from "@/lib/publication/field-difference";
import type { PublicTexts } from "@/lib/publication/labels";
import { PublicSection } from "./heading";

export type DifferencesProps = {
  /** The edition that is compared with; null while there is none. */
  against: { number: number; publishedOn: string } | null;
  difference: EditionDifference;
};

type Props = DifferencesProps & { texts: PublicTexts };

/** So many characters of what stayed the same stand beside a change. */
const AROUND = 60;

function Fields({ fields, texts }: { fields: readonly FieldDifference[]; texts: PublicTexts }) {
  const words = {
    added: texts.t("difference.addedWords"),
    removed: texts.t("difference.removedWords"),
    end: texts.t("difference.endWords"),
  };
  return (
    <dl className="flex flex-col gap-3">
      {fields.map(({ field, label, pieces }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a goal may have several figures, each a line of its own
        <div key={`${field} ${index}`}>
          <dt className="font-bold text-solid-gray-700">{label}</dt>
          <dd lang={texts.typedLang} className="whitespace-pre-wrap">
            <Difference pieces={abridged(pieces, AROUND)} words={words} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Goal({ goal, texts }: { goal: GoalDifference; texts: PublicTexts }) {
  const { kind, number, title, anchor, numberBefore, fields } = goal;
  const named = texts.t("difference.goal", { number, title });
  return (
    <li className="border-l-4 border-solid-gray-420 pl-4">
      <h3 className="mb-2 text-std-18B-160">
        {texts.t(`difference.${kind}`)}{" "}
        {anchor ? <a href={`#${anchor}`}>{named}</a> : <span lang={texts.typedLang}>{named}</span>}
      </h3>
      {numberBefore !== null && <p>{texts.t("difference.renumbered", { before: numberBefore, number })}</p>}
      {fields.length > 0 && <Fields fields={fields} texts={texts} />}
    </li>
  );
}

/** What this edition says otherwise than the one before, field by field. */
export function EditionDifferences({ against, difference, texts }: Props) {
  const { header, goals } = difference;
  const same = header.length + goals.length === 0;
  return (
    <PublicSection id="differences" title={texts.t("difference.title")}>
      {against === null && <p>{texts.t("difference.noEdition")}</p>}
      {against && (
        <p className="mb-4">
          {texts.t(same ? "difference.none" : "difference.lead", {
            number: against.number,
            date: texts.date(against.publishedOn),
          })}
        </p>
      )}
      {header.length > 0 && (
        <div className="mb-6 border-l-4 border-solid-gray-420 pl-4">
          <h3 className="mb-2 text-std-18B-160">{texts.t("difference.header")}</h3>
          <Fields fields={header} texts={texts} />
        </div>
      )}
      <ul className="flex flex-col gap-6">
        {goals.map((goal) => (
          <Goal key={`${goal.kind} ${goal.number} ${goal.title}`} goal={goal} texts={texts} />
        ))}
      </ul>
    </PublicSection>
  );
}
