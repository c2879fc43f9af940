import { useTranslations } from "next-intl";
import { commentFields, openComments, placedRemarks } from "@/lib/goal-sheets/comment-place";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { CommentForm } from "./comment-form";
import { OpenComments } from "./open-comments";
import { usePlaceName } from "./place-name";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type CommentsPanelProps = { view: SheetView; goal: StoredGoal | null };
type PlaceProps = CommentsPanelProps & { remarks: RemarksOfSheet; field: string | null };

function Place({ view, goal, remarks, field }: PlaceProps) {
  const t = useTranslations("comments");
  const nameOf = usePlaceName(view.form);
  const own = remarksAt(remarks, { goalId: goal?.id ?? null, field });
  const silent = own.comments.length + own.decisions.length === 0;
  const kind = goal ? "goal" : "sheet";
  const subject = goal?.id ?? view.sheet.id;
  const whole = goal ? t("wholeGoal") : t("wholeSheet");
  const name = field === null ? whole : nameOf({ goal: null, kind, field });
  if (silent && !remarks.mayComment) return null;
  // An empty place comes into sight with its field; without script all of them stand there.
  const hides = silent && field !== null ? "[@media(scripting:enabled)]:not-data-focused:hidden" : "";
  return (
    <li
      data-field={field ?? undefined}
      data-anchor={field === null ? undefined : fieldAnchor(kind, subject, field)}
      tabIndex={-1}
      className={`pl-3 ${hides}`}
    >
      <h4 className="text-std-16B-170">{name}</h4>
      <Remarks of={own} />
      {remarks.mayComment && (
        <details data-write className="print:hidden">
          <summary className="min-h-11 py-2 text-key-1000 underline">
            {t("write")}
            <span className="sr-only">{t("writeOn", { place: name })}</span>
          </summary>
          <CommentForm sheetId={view.sheet.id} goalId={goal?.id} on={field ?? ""} place={name} />
        </details>
      )}
    </li>
  );
}

/** What was said of the open part, field by field, with answers; and where else something is still open. */
export function CommentsPanel({ view, goal }: CommentsPanelProps) {
  const t = useTranslations("comments");
  const { sheet, form, allowed } = view;
  const goalId = goal?.id ?? null;
  const shown = (part: string | null) => commentFields(form, part);
  const comments = placedRemarks(view.comments, shown);
  const decisions = placedRemarks(view.decisions, shown);
  const remarks = { sheetId: sheet.id, comments, decisions, mayComment: allowed.comment === null };
  const elsewhere = openComments(view.comments).filter((comment) => comment.goalId !== goalId);
  const here = [...comments, ...decisions].some((remark) => remark.goalId === goalId);
  return (
    <>
      {!here && <p className="mb-3">{t("none")}</p>}
      <ul className="flex flex-col gap-4">
        {[null, ...shown(goalId)].map((field) => (
          <Place key={field ?? ""} view={view} goal={goal} remarks={remarks} field={field} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <section className="mt-6">
          <h4 className="mb-2 text-std-16B-170">{t("elsewhere")}</h4>
          <OpenComments
            view={view}
            comments={elsewhere}
            hrefOf={(comment) => `${routes.editSheet(sheet.id, comment.goalId ?? undefined)}#panel-comments`}
          />
        </section>
      )}
    </>
  );
}
