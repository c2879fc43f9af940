import type { CommentedSheet, CommentPlace } from "@/lib/goal-sheets/comment-place";
import { usePlaceName } from "./place-name";

const HEADED = ["basicPolicies", "issues"] as const;

/** The number of the one among some that bears an id, counted from 1; undefined where none does. */
function numberOf(some: readonly { id: string }[], wanted: string): number | undefined {
  const at = some.findIndex(({ id }) => id === wanted);
  return at < 0 ? undefined : at + 1;
}

/** Names what was commented on; `within` leaves out the goal where all of it is about one. */
export function useCommentPlaceName({
  form,
  content,
}: CommentedSheet): (place: CommentPlace, within?: "goal") => string {
  const nameOf = usePlaceName(form);
  return ({ subject: { kind, id }, field }, within) => {
    const goals = content.missions.flatMap((mission) => mission.goals);
    const goal = within ? null : (goals.find((one) => one.id === id) ?? null);
    const paragraph = HEADED.find((headed) => content.header[headed].some((one) => one.id === id));
    const number = numberOf(paragraph ? content.header[paragraph] : content.missions, id);
    return nameOf({ goal, kind, field, number, paragraph });
  };
}
