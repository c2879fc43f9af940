import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { missionLabel } from "@/lib/goal-sheets/labels";
import type { SheetView, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { addGoalAction } from "@/lib/goal-sheets/structure-actions";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";

/** Whether nothing is written in missions and goals yet. */
function isBlank({ missions }: StoredSheetContent): boolean {
  return missions.every(
    ({ text, goals }) =>
      !text && goals.every((goal) => GOAL_TEXT_FIELDS.every((field) => goal[field] === "")),
  );
}

/** What to do first in a sheet that is still empty; nothing once something is written. */
export function EditorStart({ view }: { view: SheetView }) {
  const t = useTranslations("editor.start");
  const editor = useTranslations("sheets.editor");
  const carry = useTranslations("carry");
  const workbooks = useTranslations("workbooks");
  const locale = toLocale(useLocale());
  const { content, form, sheet } = view;
  const [first] = content.missions;
  const label = missionLabel(form)?.[locale];
  if (first && content.missions.every(({ goals }) => goals.length === 0)) {
    return (
      <div className="mb-6">
        <EmptyState title={t("noGoals")}>
          <p>{t("noGoalsLead")}</p>
          <ActForm action={addGoalAction} given={{ sheetId: sheet.id, missionId: first.id }} kind="primary">
            {editor("addGoal")}
          </ActForm>
        </EmptyState>
      </div>
    );
  }
  if (!isBlank(content)) return null;
  const ways = [
    { href: routes.carryOver(sheet.id), text: carry("carryOver.link") },
    { href: routes.pasteGoals(sheet.id), text: carry("paste.link") },
    { href: routes.sheetWorkbook(sheet.id), text: workbooks("link") },
  ];
  return (
    <div className="mb-6">
      <Notice kind="info" title={t("title")}>
        <ol className="list-decimal pl-6">
          {label && <li>{t("mission", { label })}</li>}
          <li>{t("goal")}</li>
          <li>{t("submit")}</li>
        </ol>
        <p className="mt-3">{t("notFromNothing")}</p>
        <ul className="flex flex-wrap gap-x-6">
          {ways.map(({ href, text }) => (
            <li key={href}>
              <Link href={href} prefetch={false} className="inline-flex min-h-11 items-center">
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}
