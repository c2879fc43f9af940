import { goalAnchor } from "@/lib/publication/goal-anchor";
import { type GoalPart, goalPartGroups } from "@/lib/publication/goal-parts";
import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedGoal, Snapshot } from "@/lib/publication/snapshot-schema";
import { MetricFigure } from "./metric-figure";
import { ResultRows } from "./result-rows";
import { TypedText } from "./typed-text";

type Props = { snapshot: Snapshot; goal: PublishedGoal; texts: PublicTexts };

/** A part as it was typed: paragraphs and lists, a date, or policy numbers. */
export function PartValue({ part, texts }: { part: GoalPart; texts: PublicTexts }) {
  if (part.basis) {
    const { kind, text } = part.basis;
    const word = texts.t(`goal.basis.${kind}`);
    return <p lang={texts.typedLang}>{text ? texts.t("goal.basisLine", { kind: word, text }) : word}</p>;
  }
  if (typeof part.value !== "string") return <p lang={texts.typedLang}>{part.value.join("、")}</p>;
  if (part.kind === "date") return <p>{texts.date(part.value)}</p>;
  return <TypedText text={part.value} texts={texts} />;
}

type FiguresProps = Props & { heading: "h3" | "h4" };

/** The goal's figures, each from its baseline over the latest reading to its target. */
export function Figures({ snapshot, goal, texts, heading: Heading }: FiguresProps) {
  if (goal.metrics.length === 0) return null;
  return (
    <div>
      <Heading className="mb-3 text-std-18B-160">{texts.t("goal.figures")}</Heading>
      <div className="flex flex-col gap-4">
        {goal.metrics.map((metric) => (
          <MetricFigure key={metric.id} snapshot={snapshot} metric={metric} texts={texts} />
        ))}
      </div>
    </div>
  );
}

/** Parts with a heading of their own, or under the printed column's heading with the part's label above each. */
function Parts({ snapshot, goal, texts }: Props) {
  return goalPartGroups(snapshot.form, goal).map(({ heading, parts }) => (
    <div key={parts.map(({ field }) => field).join(" ")}>
      {heading && <h4 className="mb-3 text-std-18B-160">{texts.label(heading)}</h4>}
      <dl className={`flex flex-col gap-4 ${heading ? "border-l-2 border-solid-gray-300 pl-4" : ""}`}>
        {parts.map((part) => (
          <div key={part.field}>
            <dt className={heading ? "font-bold text-solid-gray-700" : "text-std-18B-160"}>
              {texts.label(part.label)}
            </dt>
            <dd>
              <PartValue part={part} texts={texts} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));
}

/** Who carries the goal. */
export function Carriers({ goal, texts }: { goal: PublishedGoal; texts: PublicTexts }) {
  const lines = [
    { term: texts.t("goal.sections"), names: goal.sections },
    { term: texts.t("goal.contributors"), names: goal.contributors },
  ].filter(({ names }) => names.length > 0);
  if (lines.length === 0) return null;
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {lines.map(({ term, names }) => (
        <div key={term} className="flex gap-2">
          <dt className="whitespace-nowrap text-solid-gray-700">{term}</dt>
          <dd lang={texts.typedLang}>{names.join("、")}</dd>
        </div>
      ))}
    </dl>
  );
}

/** One goal: title, everything its form asks for, its figures, and what became of it. */
export function GoalArticle({ snapshot, goal, texts }: Props) {
  const id = goalAnchor(snapshot, goal);
  const word = texts.label(snapshot.form.goalWord);
  return (
    <article
      id={id}
      aria-labelledby={`${id}-title`}
      className="space-y-6 border-t-2 border-solid-gray-900 pt-4 pb-10 print:space-y-3 print:pb-5"
    >
      <header className="break-inside-avoid break-after-avoid">
        <p className="text-solid-gray-700">{texts.t("goal.heading", { word, number: goal.number })}</p>
        <h3 id={`${id}-title`} lang={texts.typedLang} className="text-std-20B-150 md:text-std-22B-150">
          {goal.title}
        </h3>
        <Carriers goal={goal} texts={texts} />
      </header>
      <Parts snapshot={snapshot} goal={goal} texts={texts} />
      <Figures snapshot={snapshot} goal={goal} texts={texts} heading="h4" />
      <ResultRows snapshot={snapshot} goal={goal} texts={texts} />
    </article>
  );
}
