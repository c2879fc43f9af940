import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { SHORTCUTS } from "./editor-shortcuts";

type PartNeighboursProps = {
  view: SheetView;
  /** The open goal; null for the part before the goals, the head and the missions. */
  goal: StoredGoal | null;
  label: string;
  /** Only one of several carries them. */
  withShortcuts?: boolean;
};

type Way = { goalId?: string; text: string; shortcut: string };

/** The ways to the parts before and after the open one, as the outline lists them. */
export function PartNeighbours({ view, goal, label, withShortcuts = false }: PartNeighboursProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor");
  const goals = view.content.missions.flatMap((mission) => mission.goals);
  const at = goal === null ? -1 : goals.findIndex(({ id }) => id === goal.id);
  const head = hasMissions(view.form) ? t("header") : t("headerOnly");
  const [previous, next] = [SHORTCUTS.previousGoal, SHORTCUTS.nextGoal];
  const ways: Way[] = [];
  if (at >= 0)
    ways.push({ goalId: goals[at - 1]?.id, text: at > 0 ? t("previous") : head, shortcut: previous });
  if (at + 1 < goals.length)
    ways.push({ goalId: goals[at + 1]?.id, text: at >= 0 ? t("next") : own("firstGoal"), shortcut: next });
  return (
    <nav aria-label={label} className="flex flex-wrap gap-3 print:hidden">
      {ways.map(({ goalId, text, shortcut }) => (
        <Link
          key={shortcut}
          href={routes.editSheet(view.sheet.id, goalId)}
          prefetch={false}
          aria-keyshortcuts={withShortcuts ? shortcut : undefined}
          className={buttonStyle("secondary")}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
