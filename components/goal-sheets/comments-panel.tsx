import { useTranslations } from "next-intl";
import {
  type CommentPlace,
  goalIdOf,
  goalPlaces,
  headPlaces,
  openComments,
  placeKey,
} from "@/lib/goal-sheets/comment-place";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { CommentForm } from "./comment-form";
import { useCommentPlaceName } from "./comment-place-name";
import { OpenComments } from "./open-comments";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type CommentsPanelProps = { view: SheetView; goal: StoredGoal | null };
type PlaceProps = { view: SheetView; remarks: RemarksOfSheet; place: CommentPlace };

function Place({ view, remarks, place }: PlaceProps) {
  const t = useTranslations("comments");
  const nameOf = useCommentPlaceName(view);
  const own = remarksAt(remarks, place);
  const silent = own.comments.length + own.decisions.length === 0;
  const { subject, field } = place;
  const whole = subject.kind === "goal" ? t("wholeGoal") : t("wholeSheet");
  const name = field === null ? whole : nameOf(place, "goal");
  if (silent && !remarks.mayComment) return null;
  // An empty place comes into sight with its field; without script all of them stand there.
  const hides = silent && field !== null ? "[@media(scripting:enabled)]:not-data-focused:hidden" : "";
  return (
    <li
      data-field={field ?? undefined}
      data-anchor={field === null ? undefined : placeKey(place)}
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
          <CommentForm sheetId={view.sheet.id} on={placeKey(place)} place={name} />
        </details>
      )}
    </li>
  );
}

/** What was said of the open part, field by field, with answers; and where else something is still open. */
export function CommentsPanel({ view, goal }: CommentsPanelProps) {
  const t = useTranslations("comments");
  const { sheet, form, allowed } = view;
  const { comments, decisions } = view;
  const isHere = (remark: CommentPlace) => goalIdOf(remark) === (goal?.id ?? null);
  const remarks = { sheetId: sheet.id, comments, decisions, mayComment: allowed.comment === null };
  const elsewhere = openComments(comments).filter((comment) => !isHere(comment));
  const here = [...comments, ...decisions].some(isHere);
  return (
    <>
      {!here && <p className="mb-3">{t("none")}</p>}
      <ul className="flex flex-col gap-4">
        {(goal ? goalPlaces(form, goal) : headPlaces(view)).map((place) => (
          <Place key={placeKey(place)} view={view} remarks={remarks} place={place} />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <section className="mt-6">
          <h4 className="mb-2 text-std-16B-170">{t("elsewhere")}</h4>
          <OpenComments
            view={view}
            comments={elsewhere}
            hrefOf={(comment) =>
              `${routes.editSheet(sheet.id, goalIdOf(comment) ?? undefined)}#panel-comments`
            }
          />
        </section>
      )}
    </>
  );
}
