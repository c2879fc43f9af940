import Link from "next/link";
import { useTranslations } from "next-intl";
import type { RevisionList } from "@/lib/goal-sheets/revision";
import { routes } from "@/lib/routes";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { RevisionItem } from "./revision-item";
import { useFieldName, useRevisionPlaceName } from "./revision-place";

type HistoryPanelProps = {
  sheetId: string;
  form: SheetForm;
  list: RevisionList;
  /** The open goal's id, or `head`. */
  part: string;
};

/** The last changes of the open part, and the way to all of them. */
export function HistoryPanel({ sheetId, form, list, part }: HistoryPanelProps) {
  const t = useTranslations("revisions");
  const inGoal = useFieldName(form);
  const anywhere = useRevisionPlaceName(form);
  const nameOf = part === "head" ? anywhere : inGoal;
  return (
    <>
      {list.revisions.length === 0 && <p>{t("panelNone")}</p>}
      <ol className="flex flex-col gap-4">
        {list.revisions.map((revision) => (
          <RevisionItem
            key={revision.id}
            sheetId={sheetId}
            revision={revision}
            place={nameOf(revision.place)}
            names={list.names}
            mayEdit
          />
        ))}
      </ol>
      <p className="mt-4">
        <Link
          href={routes.sheetHistory(sheetId, { part })}
          prefetch={false}
          className="inline-flex min-h-11 items-center"
        >
          {t("panelAll")}
        </Link>
      </p>
    </>
  );
}
