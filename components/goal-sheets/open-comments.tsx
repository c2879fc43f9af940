import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { openComments } from "@/lib/goal-sheets/comment-place";
import type { CommentView, SheetView } from "@/lib/goal-sheets/sheet-view";
import { useCommentPlaceName } from "./comment-place-name";
import { inShort } from "./in-short";

type OpenCommentsProps = {
  view: SheetView;
  comments: readonly CommentView[];
  /** Where one of them is read and answered. */
  hrefOf(comment: CommentView): string;
};

const LONGEST = 80;

/** Open comments as links: on what, by whom, and how they begin. */
export function OpenComments({ view, comments, hrefOf }: OpenCommentsProps) {
  const t = useTranslations("comments");
  const nameOf = useCommentPlaceName(view);
  return (
    <ul className="flex max-w-200 flex-col gap-2">
      {comments.map((comment) => (
        <li key={comment.id} className="border-l-4 border-warning-orange-2 pl-3 text-std-16N-170">
          <a href={hrefOf(comment)} className="inline-flex min-h-11 items-center">
            {nameOf(comment)}
          </a>
          <p>
            {t("said", {
              name: comment.onBehalfOfName ?? comment.authorName,
              text: inShort(comment.text, LONGEST),
            })}
          </p>
        </li>
      ))}
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
