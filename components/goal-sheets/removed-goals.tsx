import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Notice } from "@/components/ui/notice";
import type { RemovedGoalView } from "@/lib/goal-sheets/removed-goal";
import { restoreGoalAction } from "@/lib/goal-sheets/structure-actions";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

type RemovedGoalsProps = {
  sheetId: string;
  removed: readonly RemovedGoalView[];
  justNow: string | undefined;
};

function Undo({ sheetId, goal, title }: { sheetId: string; goal: RemovedGoalView; title: string }) {
  const t = useTranslations("editor.removed");
  const given = { sheetId, removedGoalId: goal.id };
  return (
    <ActForm action={restoreGoalAction} given={given} of={title} pendingLabel={t("restoring")}>
      {t("undo")}
    </ActForm>
  );
}

/** The goals that were taken out of the sheet, each with the way back; the one just removed stands in a notice. */
export function RemovedGoals({ sheetId, removed, justNow }: RemovedGoalsProps) {
  const t = useTranslations("editor.removed");
  const editor = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const last = removed.find(({ id }) => id === justNow);
  const others = removed.filter((goal) => goal !== last);
  const nameOf = ({ title }: RemovedGoalView) => title || editor("untitled");
  return (
    <>
      {last && (
        <div id="removed-goal" tabIndex={-1} className="mb-6 scroll-mt-24">
          <Notice kind="info" title={t("justNow", { title: nameOf(last) })}>
            <p className="mb-3">{t("lead")}</p>
            <Undo sheetId={sheetId} goal={last} title={nameOf(last)} />
          </Notice>
        </div>
      )}
      {others.length > 0 && (
        <details className="mb-6 print:hidden">
          <summary className="min-h-11 py-2 text-key-1000 underline">
            {t("list", { count: others.length })}
          </summary>
          <ul className="flex flex-col gap-4 pt-2">
            {others.map((goal) => (
              <li key={goal.id} className="flex flex-col gap-2 border-l-4 border-solid-gray-420 pl-3">
                <p className="font-bold wrap-anywhere">{nameOf(goal)}</p>
                <p className="text-solid-gray-700">
                  {t("by", { name: goal.removedByName, at: formatMoment(goal.removedAt, locale) })}
                </p>
                <Undo sheetId={sheetId} goal={goal} title={nameOf(goal)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
