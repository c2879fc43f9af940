import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { TextArea } from "@/components/ui/text-area";
import { submitSheetAction } from "@/lib/goal-sheets/actions";
import { fieldAddress, fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { Obstacle } from "@/lib/goal-sheets/readiness";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { usePlaceName } from "./place-name";

function useObstacleLines(view: SheetView, obstacles: readonly Obstacle[]) {
  const t = useTranslations("sheets.submission");
  const nameOf = usePlaceName(view.form);
  const { id } = view.sheet;
  return obstacles.map(({ path, kind }) => {
    const address = fieldAddress(id, view.content, path);
    if (!address) return { href: routes.editSheet(id), text: t("noGoals") };
    const { subject, field, goal } = address;
    const place = nameOf({ goal, kind: subject.kind, field });
    const anchor = fieldAnchor(subject.kind, subject.id, field);
    return { href: `${routes.editSheet(id, goal?.id)}#${anchor}`, text: t(kind, { place }) };
  });
}

function SubmissionForm({ view }: { view: SheetView }) {
  const t = useTranslations("sheets.submission");
  return (
    <ActionForm action={submitSheetAction}>
      <input type="hidden" name="sheetId" value={view.sheet.id} />
      <input type="hidden" name="version" value={view.sheet.version} />
      <TextArea
        label={t("note")}
        name="note"
        support={t("noteHelp")}
        rows={2}
        defaultValue={view.sheet.submissionNote ?? ""}
      />
      <div className="flex flex-wrap gap-3">
        <Button pendingLabel={t("submitting")}>{t("submit")}</Button>
        <ButtonLink href={routes.editSheet(view.sheet.id)} kind="secondary">
          {t("editMore")}
        </ButtonLink>
      </div>
    </ActionForm>
  );
}

type SubmissionCheckProps = {
  view: SheetView;
  obstacles: readonly Obstacle[];
  /** Findings below that stand in the way. */
  mustFindings: number;
};

/** What must be mended, each with a link to its field; or, when nothing must, the submission itself. */
export function SubmissionCheck({ view, obstacles, mustFindings }: SubmissionCheckProps) {
  const t = useTranslations("sheets.submission");
  const lines = useObstacleLines(view, obstacles);
  if (lines.length > 0) {
    return <ErrorSummary title={t("obstaclesTitle", { count: lines.length })} errors={lines} />;
  }
  if (mustFindings > 0) {
    return (
      <Notice kind="warning" title={t("ready")}>
        <p>
          <a href="#findings">{t("findingsFirst", { count: mustFindings })}</a>
        </p>
      </Notice>
    );
  }
  return (
    <div className="flex flex-col gap-6">
      <Notice kind="success">{t("ready")}</Notice>
      <SubmissionForm view={view} />
    </div>
  );
}
