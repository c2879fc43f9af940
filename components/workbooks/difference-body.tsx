import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { TextDifferenceView } from "@/components/goal-sheets/text-difference-view";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { cellText } from "@/lib/workbooks/cell-value";
import type { AddedGoal, Difference, FieldDifference } from "@/lib/workbooks/difference";

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

function FieldBody({ difference }: { difference: FieldDifference }) {
  const t = useTranslations("workbooks.differences");
  const { field, base, file, now, isConflict, isUnreadable } = difference;
  if (isUnreadable) return <p>{t("unreadableText", { text: file })}</p>;
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
  const written = form.goal.filter(({ field }) => (goal.fields[field] ?? "").trim() !== "");
  return (
    <Framed>
      {mission && goal.missionText !== "" && (
        <p className="mb-2">{t("underMission", { label: mission, text: goal.missionText })}</p>
      )}
      {goal.unreadable.map((text) => (
        <p key={text} className="mb-2">
          {t("unreadableText", { text })}
        </p>
      ))}
      <dl className="flex flex-col gap-2">
        {written.map(({ field }) => (
          <div key={field}>
            <dt className="font-bold">{fieldLabel(form, "goal", field)?.[locale]}</dt>
            <dd className="whitespace-pre-wrap">{cellText(field, goal.fields[field] ?? "")}</dd>
          </div>
        ))}
      </dl>
    </Framed>
  );
}

/** What a difference is about: the texts with their changes marked, or what came and went. */
export function DifferenceBody({ form, difference }: { form: SheetForm; difference: Difference }) {
  const t = useTranslations("workbooks.differences");
  if (difference.what === "field") return <FieldBody difference={difference} />;
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
