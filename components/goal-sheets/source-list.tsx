import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import type { GoalSourceView } from "@/lib/goal-sheets/goal-origins";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { correctSourceAction, removeSourceAction } from "@/lib/goal-sheets/source-actions";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { SourceTexts, useSourceName } from "./goal-origins";
import { SourceFields } from "./source-fields";

type SourceProps = { sheetId: string; source: GoalSourceView };

function CorrectSource({ sheetId, source }: SourceProps) {
  const t = useTranslations("carry.sources");
  const nameOf = useSourceName();
  const given = { sheetId, goalId: source.goalId, sourceId: source.id };
  return (
    <details>
      <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline">
        {t("correct")}
        <span className="sr-only"> {nameOf(source)}</span>
      </summary>
      <div className="flex flex-col gap-4 pb-3">
        <ActionForm action={correctSourceAction} staysFilled>
          {Object.entries(given).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <SourceFields source={source} />
          <div>
            <Button kind="secondary">{t("save")}</Button>
          </div>
        </ActionForm>
        <ActForm action={removeSourceAction} given={given} kind="danger" of={nameOf(source)}>
          {t("remove")}
        </ActForm>
      </div>
    </details>
  );
}

type SourceListProps = { sheetId: string; goal: Pick<StoredGoal, "id">; sources: readonly GoalSourceView[] };

/** The evaluation sheets that the open goal comes from, with the way to tie another one to it. */
export function SourceList({ sheetId, goal, sources }: SourceListProps) {
  const t = useTranslations("carry.sources");
  const locale = toLocale(useLocale());
  const nameOf = useSourceName();
  return (
    <section aria-labelledby="goal-sources" className="border-t border-solid-gray-300 pt-4">
      <h4 id="goal-sources" className="text-std-17B-170">
        {t("title")}
      </h4>
      {sources.length === 0 && <p>{t("none")}</p>}
      <ul className="flex flex-col gap-4">
        {sources.map((source) => (
          <li key={source.id} data-field="issues" className="border-l-4 border-solid-gray-420 pl-3">
            <p className="font-bold wrap-anywhere">{nameOf(source)}</p>
            <SourceTexts source={source} />
            <p className="text-solid-gray-700">
              {t("added", { name: source.addedByName, at: formatMoment(source.addedAt, locale) })}
            </p>
            <CorrectSource sheetId={sheetId} source={source} />
          </li>
        ))}
      </ul>
      <p>
        <Link
          href={routes.goalSources(sheetId, goal.id)}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t("attach")}
        </Link>
      </p>
    </section>
  );
}
