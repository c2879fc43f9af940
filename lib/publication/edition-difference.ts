import { type FieldDifference, listDifference, readDifference, tells } from "./field-difference";
import { goalAnchor } from "./goal-anchor";
import { type GoalPart, goalPartGroups } from "./goal-parts";
import { headerDifferences, missionDifferences } from "./header-difference";
import type { PublicTexts } from "./labels";
import { matchedParts } from "./matched-parts";
import { baselineText, targetText } from "./metric-texts";
import type { EditionBody, PublishedGoal, PublishedMetric } from "./snapshot-schema";

export type GoalDifference = {
  kind: "added" | "removed" | "changed";
  number: number;
  title: string;
  /** The goal's place on the later edition's page; null for one that went. */
  anchor: string | null;
  /** The number that it had before, where that is another one. */
  numberBefore: number | null;
  /** What it said; of an added goal nothing, because the page itself says it. */
  fields: FieldDifference[];
};

export type EditionDifference = { header: FieldDifference[]; goals: GoalDifference[] };

function partText({ kind, value, basis }: GoalPart, texts: PublicTexts): string {
  if (basis) {
    const word = texts.t(`goal.basis.${basis.kind}`);
    return basis.text ? texts.t("goal.basisLine", { kind: word, text: basis.text }) : word;
  }
  if (typeof value !== "string") return value.join("、");
  return kind === "date" && value !== "" ? texts.date(value) : value;
}

/** A figure in one line with its years: 満足度 49.4 %（2023年度）→ 53 %以上（2024年度）. Readings are no part of the text. */
function metricLine(metric: PublishedMetric | null, texts: PublicTexts): string {
  if (metric === null) return "";
  const { t } = texts;
  const dated = (value: string | null, year: number | null) =>
    value !== null && year !== null ? t("difference.inYear", { value, year: texts.fiscalYear(year) }) : value;
  const from = dated(baselineText(metric), metric.baselineFiscalYear);
  const to = dated(targetText(metric, texts), metric.targetFiscalYear) ?? t("metric.noTarget");
  return `${metric.name} ${from ? t("metric.fromTo", { from, to }) : to}`;
}

function figureDifferences(before: PublishedGoal | null, after: PublishedGoal | null, texts: PublicTexts) {
  return matchedParts(before?.metrics ?? [], after?.metrics ?? []).map((metric) =>
    readDifference({
      field: "metrics",
      label: texts.t("goal.figures"),
      before: metricLine(metric.before, texts),
      after: metricLine(metric.after, texts),
    }),
  );
}

type Sides = { before: PublishedGoal | null; after: PublishedGoal | null };

function fieldDifferences({ before, after }: Sides, form: EditionBody["form"], texts: PublicTexts) {
  const partsOf = (goal: PublishedGoal | null) =>
    new Map(
      (goal ? goalPartGroups(form, goal) : []).flatMap(({ parts }) =>
        parts.map((part) => [part.field, part]),
      ),
    );
  const [then, now] = [partsOf(before), partsOf(after)];
  const textOf = (part: GoalPart | undefined) => (part ? partText(part, texts) : "");
  const written = form.goal.map(({ field, label, kind }) => {
    if (field === "title")
      return readDifference({
        field,
        label: texts.label(label),
        before: before?.title ?? "",
        after: after?.title ?? "",
      });
    const sides = { before: textOf(then.get(field)), after: textOf(now.get(field)) };
    const as = kind === "date" ? ("date" as const) : undefined;
    return readDifference({ field, label: texts.label(label), ...sides, as });
  });
  const carriers = (["sections", "contributors"] as const).map((field) =>
    listDifference({
      field,
      label: texts.t(`goal.${field}`),
      before: before?.[field] ?? [],
      after: after?.[field] ?? [],
    }),
  );
  return [...written, ...carriers, ...figureDifferences(before, after, texts)].filter(tells);
}

function goalDifferences(before: EditionBody, after: EditionBody, texts: PublicTexts): GoalDifference[] {
  const named = ({ missions }: EditionBody) =>
    missions.flatMap(({ goals }) => goals.map((goal) => ({ ...goal, name: goal.title })));
  return matchedParts(named(before), named(after)).flatMap((sides): GoalDifference[] => {
    const shown = sides.after ?? sides.before;
    const { number, title } = shown;
    const anchor = sides.after && goalAnchor(after, sides.after);
    const base = { number, title, anchor, numberBefore: null };
    if (sides.before === null) return [{ ...base, kind: "added", fields: [] }];
    const fields = fieldDifferences(sides, sides.after ? after.form : before.form, texts);
    if (sides.after === null) return [{ ...base, kind: "removed", fields }];
    const numberBefore = sides.before.number === number ? null : sides.before.number;
    if (fields.length === 0 && numberBefore === null) return [];
    return [{ ...base, kind: "changed", numberBefore, fields }];
  });
}

/** What a later edition of a sheet says otherwise than an earlier one, in one language; results are left out. */
export function editionDifference(
  before: EditionBody,
  after: EditionBody,
  texts: PublicTexts,
): EditionDifference {
  return {
    header: [...headerDifferences(before, after, texts), ...missionDifferences(before, after, texts)],
    goals: goalDifferences(before, after, texts),
  };
}
