import { getTranslations } from "next-intl/server";
import type { EditorProps } from "@/components/goal-sheets/editor-context";
import { EditorStart } from "@/components/goal-sheets/editor-start";
import { HeaderEditor } from "@/components/goal-sheets/header-editor";
import { RemovedParts } from "@/components/goal-sheets/removed-parts";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth/actor";
import { listRemovedParts } from "@/lib/goal-sheets/removal-queries";

type SheetOverviewProps = EditorProps & {
  actor: Actor;
  /** What was removed just now, as it is kept. */
  removed: string | undefined;
  /** Whether a goal was asked for that is no longer in the sheet. */
  isGoalGone: boolean;
};

/** The part of the editor beside the goals: how to begin, what was removed, the department's head and the missions. */
export async function SheetOverview({ actor, view, readAt, removed, isGoalGone }: SheetOverviewProps) {
  const t = await getTranslations("editor");
  return (
    <>
      {isGoalGone && (
        <div className="mb-6">
          <Notice kind="warning" title={t("goalGone")} />
        </div>
      )}
      <RemovedParts
        sheetId={view.sheet.id}
        form={view.form}
        removed={await listRemovedParts(actor, view.sheet.id)}
        justNow={removed}
      />
      <EditorStart view={view} />
      <HeaderEditor view={view} readAt={readAt} />
    </>
  );
}
