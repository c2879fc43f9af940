import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { openComments } from "@/lib/goal-sheets/comment-place";
import type { CommentView, SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { usePlaceName } from "./place-name";

type OpenCommentsProps = {
  view: SheetView;
  comments: readonly CommentView[];
  /** Where one of them is read and answered. */
  hrefOf(comment: CommentView): string;
};

const LONGEST = 80;
const inShort = (text: string) => {
  const signs = [...text.replace(/\s+/g, " ")];
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST).join("")}…` : signs.join("");
};

/** Open comments as links: on what, by whom, and how they begin. */
export function OpenComments({ view, comments, hrefOf }: OpenCommentsProps) {
  const t = useTranslations("comments");
  const nameOf = usePlaceName(view.form);
  const goals: readonly StoredGoal[] = view.content.missions.flatMap((mission) => mission.goals);
  return (
    <ul className="flex max-w-200 flex-col gap-2">
      {comments.map((comment) => {
        const goal = goals.find(({ id }) => id === comment.goalId) ?? null;
        const place = nameOf({ goal, kind: goal ? "goal" : "sheet", field: comment.field });
        return (
          <li key={comment.id} className="border-l-4 border-warning-orange-2 pl-3 text-std-16N-170">
            <a href={hrefOf(comment)} className="inline-flex min-h-11 items-center">
              {place}
            </a>
            <p>
              {t("said", {
                name: comment.onBehalfOfName ?? comment.authorName,
                text: inShort(comment.text),
              })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

/** All that is still open in the sheet, where there is anything. */
export function OpenCommentsSection({ view, hrefOf }: Omit<OpenCommentsProps, "comments">) {
  const t = useTranslations("comments");
  const open = openComments(view.comments);
  if (open.length === 0) return null;
  return (
    <Section title={t("openTitle", { count: open.length })} id="open-comments">
      <OpenComments view={view} comments={open} hrefOf={hrefOf} />
    </Section>
  );
}
