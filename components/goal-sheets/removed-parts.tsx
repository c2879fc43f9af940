import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Notice } from "@/components/ui/notice";
import { fieldLabel, missionLabel } from "@/lib/goal-sheets/labels";
import type { RemovedPartView } from "@/lib/goal-sheets/removed-part";
import { restorePartAction } from "@/lib/goal-sheets/structure-actions";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { inShort } from "./in-short";

type RemovedPartsProps = {
  sheetId: string;
  form: SheetForm;
  removed: readonly RemovedPartView[];
  justNow: string | undefined;
};

const LONGEST = 60;

/** What a removed part is called: its own words, and what it is where that is no goal. */
function usePartName(form: SheetForm): (removed: RemovedPartView) => string {
  const t = useTranslations("editor.removed");
  const editor = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  return ({ title: words, part }) => {
    const title = inShort(words, LONGEST) || editor("untitled");
    if (part.kind === "goal") return t("goal", { title });
    if (part.kind === "mission")
      return t("mission", { label: missionLabel(form)?.[locale] ?? "", title, count: part.goals });
    return t("paragraph", { label: fieldLabel(form, "sheet", part.field)?.[locale] ?? "", title });
  };
}

function Undo({ sheetId, part, name }: { sheetId: string; part: RemovedPartView; name: string }) {
  const t = useTranslations("editor.removed");
  const given = { sheetId, removedPartId: part.id };
  return (
    <ActForm action={restorePartAction} given={given} of={name} pendingLabel={t("restoring")}>
      {t("undo")}
    </ActForm>
  );
}

/** What was taken out of the sheet, each with the way back; the one just removed stands in a notice. */
export function RemovedParts({ sheetId, form, removed, justNow }: RemovedPartsProps) {
  const t = useTranslations("editor.removed");
  const history = useTranslations("revisions");
  const locale = toLocale(useLocale());
  const nameOf = usePartName(form);
  const last = removed.find(({ id }) => id === justNow);
  const others = removed.filter((part) => part !== last);
  return (
    <>
      {last && (
        <div id="removed-part" tabIndex={-1} className="mb-6 scroll-mt-24">
          <Notice kind="info" title={t("justNow", { name: nameOf(last) })}>
            <p className="mb-3">{t("lead")}</p>
            <Undo sheetId={sheetId} part={last} name={nameOf(last)} />
          </Notice>
        </div>
      )}
      {others.length > 0 && (
        <details className="mb-6 print:hidden">
          <summary className="min-h-11 py-2 text-key-1000 underline">
            {t("list", { count: others.length })}
          </summary>
          <ul className="flex flex-col gap-4 pt-2">
            {others.map((part) => (
              <li key={part.id} className="flex flex-col gap-2 border-l-4 border-solid-gray-420 pl-3">
                <p className="font-bold wrap-anywhere">{nameOf(part)}</p>
                <p className="text-solid-gray-700">
                  {t("by", {
                    name: part.removedByName || history("commandLine"),
                    at: formatMoment(part.removedAt, locale),
                  })}
                </p>
                <Undo sheetId={sheetId} part={part} name={nameOf(part)} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
