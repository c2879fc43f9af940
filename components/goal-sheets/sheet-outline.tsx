import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ShapeMark } from "@/components/ui/shape";
import { addGoalAction } from "@/lib/goal-sheets/actions";
import type { SheetView, StoredMission } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { hasMissions } from "@/lib/sheet-forms/form-fields";

type OutlineLinkProps = { href: string; text: string; missing: number; current: boolean };

function OutlineLink({ href, text, missing, current }: OutlineLinkProps) {
  const t = useTranslations("sheets.editor");
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className="flex min-h-11 flex-col justify-center border-l-4 border-transparent px-3 py-2 text-std-16N-170 no-underline hover:underline aria-[current]:border-key-900 aria-[current]:bg-key-50"
    >
      <span>{text}</span>
      <span className={`flex items-center gap-1.5 ${missing > 0 ? "text-orange-1100" : "text-success-2"}`}>
        <ShapeMark shape={missing > 0 ? "circle" : "check"} />
        {missing > 0 ? t("missing", { count: missing }) : t("complete")}
      </span>
    </Link>
  );
}

/** How many required fields of a part are empty; goals are named by their place in the content. */
function missingIn(view: SheetView, belongs: (path: string) => boolean): number {
  return view.missing.filter(belongs).length;
}

function MissionGoals(props: { view: SheetView; mission: StoredMission; index: number; current?: string }) {
  const { view, mission, index, current } = props;
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const word = view.form.goalWord[locale];
  return (
    <li>
      {hasMissions(view.form) && (
        <p className="line-clamp-2 px-3 pt-3 text-std-16N-170 text-solid-gray-700">
          {mission.text || t("untitled")}
        </p>
      )}
      <ul>
        {mission.goals.map((goal, goalIndex) => (
          <li key={goal.id}>
            <OutlineLink
              href={routes.editSheet(view.sheet.id, goal.id)}
              text={`${t("goalName", { word, number: goal.number })} ${goal.title || t("untitled")}`}
              missing={missingIn(view, (path) => path.startsWith(`/missions/${index}/goals/${goalIndex}/`))}
              current={goal.id === current}
            />
          </li>
        ))}
      </ul>
      <div className="p-3">
        <ActForm
          action={addGoalAction}
          given={{ sheetId: view.sheet.id, missionId: mission.id }}
          pendingLabel={t("adding")}
        >
          {t("addGoal")}
        </ActForm>
      </div>
    </li>
  );
}

/** The parts of the sheet with what is missing in each; one is open at a time. */
export function SheetOutline({ view, current }: { view: SheetView; current?: string }) {
  const t = useTranslations("sheets.editor");
  const { form, sheet, content } = view;
  return (
    <nav aria-label={t("outline")} className="print:hidden">
      <a href="#fields" className="inline-flex min-h-11 items-center lg:hidden">
        {t("toFields")}
      </a>
      <ul>
        <li>
          <OutlineLink
            href={routes.editSheet(sheet.id)}
            text={hasMissions(form) ? t("header") : t("headerOnly")}
            missing={missingIn(view, (path) => !path.includes("/goals/"))}
            current={current === undefined}
          />
        </li>
        {content.missions.map((mission, index) => (
          <MissionGoals key={mission.id} view={view} mission={mission} index={index} current={current} />
        ))}
      </ul>
    </nav>
  );
}
