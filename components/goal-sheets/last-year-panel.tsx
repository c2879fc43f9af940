import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { LastYearGoalView, LastYearView } from "@/lib/assessments/last-year-view";
import { type GoalOrigins, originsOf } from "@/lib/goal-sheets/goal-origins";
import { matchedLastYear } from "@/lib/goal-sheets/last-year";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { LastYearGoal } from "./last-year-goal";
import { LastYearResults } from "./last-year-results";
import { LineageForm } from "./lineage-form";
import { SourceList } from "./source-list";

type LastYearPanelProps = {
  view: SheetView;
  /** The open goal; null beside the sheet's head. */
  goal: StoredGoal | null;
  lastYear: LastYearView;
  origins: GoalOrigins;
  /** The goal of last year that was chosen to stand here. */
  chosen?: string;
};

function useTitle(several: boolean): (of: LastYearGoalView) => string {
  const t = useTranslations("carry.lastYear");
  return ({ goal, sheet }) => {
    const title = goal.title || t("untitled");
    return several ? t("titleOf", { title, department: sheet.departmentName }) : title;
  };
}

/** Links that put another goal of last year beside the open one. */
function OtherGoals(props: { view: SheetView; goal: StoredGoal; lastYear: LastYearView; shown?: string }) {
  const { view, goal, lastYear, shown } = props;
  const t = useTranslations("carry.lastYear");
  const titleOf = useTitle(lastYear.sheets > 1);
  const others = lastYear.goals.filter((other) => other.goal.id !== shown);
  if (others.length === 0) return null;
  return (
    <details open={shown === undefined}>
      <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline">
        {shown === undefined ? t("choose") : t("chooseOther")}
      </summary>
      <ul>
        {others.map((other) => (
          <li key={other.goal.id}>
            <Link
              href={routes.editSheetBeside(view.sheet.id, goal.id, other.goal.id)}
              prefetch={false}
              scroll={false}
              className="inline-flex min-h-11 items-center py-1 wrap-anywhere"
            >
              {titleOf(other)}
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Beside(props: Omit<LastYearPanelProps, "goal" | "origins"> & { goal: StoredGoal }) {
  const { view, goal, lastYear, chosen } = props;
  const t = useTranslations("carry.lastYear");
  const titleOf = useTitle(lastYear.sheets > 1);
  const byId = new Map(lastYear.goals.map((entry) => [entry.goal.id, entry]));
  const lineage = lastYear.goals.flatMap(({ became }) => became);
  const matches = matchedLastYear(
    goal,
    lastYear.goals.map((entry) => entry.goal),
    lineage,
  );
  const asked = chosen === undefined ? undefined : byId.get(chosen);
  const match = matches.find((found) => !asked || found.goal.id === asked.goal.id);
  const shown = asked ?? (match && byId.get(match.goal.id));
  return (
    <>
      {shown ? (
        <>
          <h4 className="text-std-17B-170 wrap-anywhere">{titleOf(shown)}</h4>
          <p>
            <Tag shape={match?.by === "lineage" ? "dot" : "circle"} tone={match ? "info" : "neutral"}>
              {t(`by.${match?.by ?? "chosen"}`)}
            </Tag>
          </p>
          <LastYearGoal of={shown} form={view.form} beside={goal} />
        </>
      ) : (
        <p>{t("noMatch")}</p>
      )}
      <OtherGoals view={view} goal={goal} lastYear={lastYear} shown={shown?.goal.id} />
    </>
  );
}

function Overview({ lastYear }: { lastYear: LastYearView }) {
  const titleOf = useTitle(lastYear.sheets > 1);
  return (
    <ul className="flex flex-col gap-3">
      {lastYear.goals.map((entry) => (
        <li key={entry.goal.id} className="border-l-4 border-solid-gray-420 pl-3">
          <p className="font-bold wrap-anywhere">{titleOf(entry)}</p>
          <LastYearResults of={entry} />
        </li>
      ))}
    </ul>
  );
}

/** Last year beside the open goal: its goal, its result, and what both come from; says so where there was none. */
export function LastYearPanel({ view, goal, lastYear, origins, chosen }: LastYearPanelProps) {
  const t = useTranslations("carry");
  const locale = toLocale(useLocale());
  const year = formatFiscalYear(lastYear.fiscalYear, locale);
  const own = goal && originsOf(origins, goal.id);
  const sheetId = view.sheet.id;
  return (
    <div className="flex flex-col gap-4">
      {lastYear.goals.length === 0 && <p>{t("lastYear.none", { year })}</p>}
      {lastYear.goals.length > 0 && <p className="text-solid-gray-700">{t("lastYear.lead", { year })}</p>}
      {goal ? (
        lastYear.goals.length > 0 && <Beside view={view} goal={goal} lastYear={lastYear} chosen={chosen} />
      ) : (
        <Overview lastYear={lastYear} />
      )}
      {own && own.lineage.length > 0 && (
        <section aria-label={t("lineage.label")} className="border-t border-solid-gray-300 pt-4">
          <ul className="flex flex-col gap-3">
            {own.lineage.map((mark) => (
              <LineageForm key={mark.id} sheetId={sheetId} mark={mark} />
            ))}
          </ul>
        </section>
      )}
      {lastYear.goals.length > 0 && (
        <p>
          <Link href={routes.carryOver(sheetId)} prefetch={false}>
            {t("lastYear.toCarryOver")}
          </Link>
        </p>
      )}
      {goal && own && <SourceList sheetId={sheetId} goal={goal} sources={own.sources} />}
    </div>
  );
}
