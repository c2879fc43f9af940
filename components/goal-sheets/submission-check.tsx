import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { openComments } from "@/lib/goal-sheets/comment-place";
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
    const { subject, field, goal, mission } = address;
    const number = mission ? view.content.missions.indexOf(mission) + 1 : undefined;
    const place = nameOf({ goal, kind: subject.kind, field, number });
    const anchor = fieldAnchor(subject.kind, subject.id, field);
    return { href: `${routes.editSheet(id, goal?.id)}#${anchor}`, text: t(kind, { place }) };
  });
}

type SubmissionCheckProps = {
  view: SheetView;
  obstacles: readonly Obstacle[];
  /** Findings below that stand in the way. */
  mustFindings: number;
};

/** What stands in the way, each with a link to its field; or that nothing does, and the way to the submission. */
export function SubmissionCheck({ view, obstacles, mustFindings }: SubmissionCheckProps) {
  const t = useTranslations("sheets.submission");
  const own = useTranslations("submission");
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
  const open = openComments(view.comments).length;
  return (
    <Notice kind="success" title={t("ready")}>
      {open > 0 && (
        <p>
          <a href="#open-comments">{own("openComments", { count: open })}</a>
        </p>
      )}
      <p>
        <a href="#submit">{own("toSubmission")}</a>
      </p>
    </Notice>
  );
}
