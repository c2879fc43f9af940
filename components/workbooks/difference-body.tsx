import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextDifferenceView } from "@/components/goal-sheets/text-difference-view";
import { missionLabel } from "@/lib/goal-sheets/labels";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { CellProblem } from "@/lib/workbooks/cell-problem";
import { cellText } from "@/lib/workbooks/cell-value";
import { goalFieldNames } from "@/lib/workbooks/copied-content";
import type {
  AddedGoal,
  Difference,
  FieldDifference,
  MovedGoal,
  ReorderedGoals,
} from "@/lib/workbooks/difference";
import { useFieldName } from "./difference-name";

/** So much of what stayed the same is shown beside a change; sheets have texts of thousands of signs. */
const AROUND = 300;

function Framed({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      {title && <p className="font-bold">{title}</p>}
      <div className="rounded-8 border border-solid-gray-420 p-3 wrap-anywhere">{children}</div>
    </div>
  );
}

function Compared({ before, after }: { before: string; after: string }) {
  const t = useTranslations("workbooks.differences");
  if (before === "" && after === "") return <p>{t("empty")}</p>;
  return <TextDifferenceView before={before} after={after} around={AROUND} />;
}

const PROBLEM_TEXTS = {
  DATE: "unreadableText",
  NAMES: "namesText",
  SDGS: "sdgsText",
  LENGTH: "lengthText",
} as const;

/** Why something cannot be taken as it was typed, and what to do. */
function Problem({ what, texts }: CellProblem) {
  const t = useTranslations("workbooks.differences");
  return <p className="mb-2 wrap-anywhere">{t(PROBLEM_TEXTS[what], { text: texts.join("、") })}</p>;
}

function FieldBody({ difference }: { difference: FieldDifference }) {
  const t = useTranslations("workbooks.differences");
  const { field, base, file, now, isConflict, problem } = difference;
  if (problem) return <Problem {...problem} />;
  const shown = (value: string) => cellText(field, value);
  if (now === null)
    return (
      <>
        <p>{t("goneText")}</p>
        <Framed>
          <Compared before={shown(base)} after={shown(file)} />
        </Framed>
      </>
    );
  if (!isConflict)
    return (
      <Framed>
        <Compared before={shown(now)} after={shown(file)} />
      </Framed>
    );
  return (
    <>
      <p>{t("conflictText")}</p>
      <div className="grid gap-4 md:grid-cols-2">
        <Framed title={t("now")}>
          <Compared before={shown(base)} after={shown(now)} />
        </Framed>
        <Framed title={t("inFile")}>
          <Compared before={shown(base)} after={shown(file)} />
        </Framed>
      </div>
    </>
  );
}

function AddedGoalBody({ form, goal }: { form: SheetForm; goal: AddedGoal }) {
  const t = useTranslations("workbooks.differences");
  const locale = toLocale(useLocale());
  const mission = missionLabel(form)?.[locale];
  const nameOf = useFieldName(form);
  const written = goalFieldNames(form).filter((field) => (goal.fields[field] ?? "").trim() !== "");
  return (
    <Framed>
      {mission && goal.missionText !== "" && (
        <p className="mb-2">{t("underMission", { label: mission, text: goal.missionText })}</p>
      )}
      {goal.problems.map((problem) => (
        <Problem key={`${problem.what} ${problem.texts.join()}`} {...problem} />
      ))}
      <dl className="flex flex-col gap-2">
        {written.map((field) => (
          <div key={field}>
            <dt className="font-bold">{nameOf("goal", field)}</dt>
            <dd className="whitespace-pre-wrap">{cellText(field, goal.fields[field] ?? "")}</dd>
          </div>
        ))}
      </dl>
    </Framed>
  );
}

/** From which mission to which, and whether that one is new. */
function MovedGoalBody({ form, moved }: { form: SheetForm; moved: MovedGoal }) {
  const t = useTranslations("workbooks.differences");
  const label = missionLabel(form)?.[toLocale(useLocale())] ?? "";
  const { missionId, missionText, now, isConflict } = moved;
  if (now === null) return <p>{t("goneText")}</p>;
  return (
    <>
      <p>
        {t(missionId === null ? "newMissionText" : "movedText", { label })}
        {isConflict && ` ${t("movedConflict")}`}
      </p>
      <Framed>
        <Compared before={now} after={missionText} />
      </Framed>
    </>
  );
}

/** Both orders beside one another. */
function ReorderedGoalsBody({ reordered }: { reordered: ReorderedGoals }) {
  const t = useTranslations("workbooks.differences");
  const { now, file, isConflict } = reordered;
  return (
    <>
      <p>
        {t("orderText")}
        {isConflict && ` ${t("orderConflict")}`}
      </p>
      <div className="grid gap-4 md:grid-cols-2">
        {[
          { title: t("now"), goals: now },
          { title: t("inFile"), goals: file },
        ].map(({ title, goals }) => (
          <Framed key={title} title={title}>
            <ol className="list-decimal pl-6">
              {goals.map((goal) => (
                <li key={goal.id}>{goal.title || t("empty")}</li>
              ))}
            </ol>
          </Framed>
        ))}
      </div>
    </>
  );
}

/** What a difference is about: the texts with their changes marked, or what came and went. */
export function DifferenceBody({ form, difference }: { form: SheetForm; difference: Difference }) {
  const t = useTranslations("workbooks.differences");
  if (difference.what === "field") return <FieldBody difference={difference} />;
  if (difference.what === "goalsReordered") return <ReorderedGoalsBody reordered={difference} />;
  if (difference.what === "goalMoved") return <MovedGoalBody form={form} moved={difference} />;
  if (difference.what === "goalAdded") return <AddedGoalBody form={form} goal={difference} />;
  if (difference.what === "paragraphAdded")
    return (
      <Framed>
        <p className="whitespace-pre-wrap">{difference.text}</p>
      </Framed>
    );
  return (
    <p>
      {t(difference.what === "goalRemoved" ? "removedText" : "removedParagraph")}
      {difference.isConflict && ` ${t("removedConflict")}`}
    </p>
  );
}
