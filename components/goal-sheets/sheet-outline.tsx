import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ShapeMark } from "@/components/ui/shape";
import { goalIdOf, openComments } from "@/lib/goal-sheets/comment-place";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import { missionLabel } from "@/lib/goal-sheets/labels";
import type { SheetView, StoredMission } from "@/lib/goal-sheets/sheet-view";
import { addGoalAction, addMissionAction } from "@/lib/goal-sheets/structure-actions";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { hasMissions } from "@/lib/sheet-forms/form-fields";

type SheetOutlineProps = {
  view: SheetView;
  /** The open goal; where none is open, the head and the missions are. */
  current?: string;
  /** How many findings are open, by goal. */
  findings: ReadonlyMap<string, number>;
};

type Marks = { missing: number; findings?: number; comments?: number };

/** How many comments on a part are still open; null stands for the sheet's head. */
function commentsOn(view: SheetView, goalId: string | null): number {
  return openComments(view.comments).filter((comment) => goalIdOf(comment) === goalId).length;
}

/** What a part lacks, in words and shapes. */
function PartMarks({ missing, findings = 0, comments = 0 }: Marks) {
  const said = useTranslations("comments");
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor.outline");
  return (
    <span className="flex flex-wrap gap-x-3">
      <span className={`flex items-center gap-1.5 ${missing > 0 ? "text-orange-1100" : "text-success-2"}`}>
        <ShapeMark shape={missing > 0 ? "circle" : "check"} />
        {missing > 0 ? t("missing", { count: missing }) : t("complete")}
      </span>
      {findings > 0 && (
        <span className="flex items-center gap-1.5 text-solid-gray-800">
          <ShapeMark shape="diamond" />
          {own("findings", { count: findings })}
        </span>
      )}
      {comments > 0 && (
        <span className="flex items-center gap-1.5 text-orange-1100">
          <ShapeMark shape="half" />
          {said("outline", { count: comments })}
        </span>
      )}
    </span>
  );
}

type PartLinkProps = Marks & { href: string; name: string; title?: string; current: boolean };

function PartLink({ href, name, title, current, ...marks }: PartLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className="flex min-h-11 flex-col justify-center border-l-4 border-transparent px-3 py-2 text-dns-16N-130 no-underline hover:underline aria-[current]:border-key-900 aria-[current]:bg-key-50 aria-[current]:font-bold"
    >
      <span className="line-clamp-2">
        {name}
        {title && <>　{title}</>}
      </span>
      <PartMarks {...marks} />
    </Link>
  );
}

/** How many required fields of a part are empty; parts are named by their place in the content. */
function missingIn(view: SheetView, belongs: (path: string) => boolean): number {
  return view.missing.filter(belongs).length;
}

/** The mission over its goals; it leads to its text. */
function MissionLine({ view, mission, index }: { view: SheetView; mission: StoredMission; index: number }) {
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const label = missionLabel(view.form)?.[locale] ?? "";
  const missing = missingIn(view, (path) => path === `/missions/${index}/text`);
  return (
    <Link
      prefetch={false}
      href={`${routes.editSheet(view.sheet.id)}#${fieldAnchor("mission", mission.id, "text")}`}
      className="mt-3 flex min-h-11 flex-col justify-center border-t border-solid-gray-300 px-3 py-2 text-dns-16N-130 text-solid-gray-800"
    >
      <span className="line-clamp-2">
        {t("missionNumber", { label, number: index + 1 })}　{mission.text || t("untitled")}
      </span>
      {missing > 0 && <PartMarks missing={missing} />}
    </Link>
  );
}

function MissionGoals(props: SheetOutlineProps & { mission: StoredMission; index: number }) {
  const { view, mission, index, current, findings } = props;
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const word = view.form.goalWord[locale];
  const inMission = hasMissions(view.form)
    ? t("missionNumber", {
        label: missionLabel(view.form)?.[locale] ?? "",
        number: index + 1,
      })
    : undefined;
  return (
    <li>
      {inMission && <MissionLine view={view} mission={mission} index={index} />}
      <ul>
        {mission.goals.map((goal, goalIndex) => (
          <li key={goal.id}>
            <PartLink
              href={routes.editSheet(view.sheet.id, goal.id)}
              name={t("goalName", { word, number: goal.number })}
              title={goal.title || t("untitled")}
              missing={missingIn(view, (path) => path.startsWith(`/missions/${index}/goals/${goalIndex}/`))}
              findings={findings.get(goal.id)}
              comments={commentsOn(view, goal.id)}
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
          of={inMission}
        >
          {t("addGoal")}
        </ActForm>
      </div>
    </li>
  );
}

/** The parts of the sheet with what is missing in each; one is open at a time. */
export function SheetOutline({ view, current, findings }: SheetOutlineProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor.outline");
  const locale = toLocale(useLocale());
  const { form, sheet, content, missing } = view;
  const label = missionLabel(form)?.[locale];
  const goals = content.missions.flatMap((mission) => mission.goals).length;
  return (
    <nav aria-label={t("outline")}>
      <a
        href="#fields"
        className="inline-flex min-h-11 items-center lg:hidden [@media(scripting:enabled)]:hidden"
      >
        {t("toFields")}
      </a>
      <p className="px-3 pb-2 text-dns-16N-130">{own("sum", { goals, missing: missing.length })}</p>
      <ul>
        <li>
          <PartLink
            href={routes.editSheet(sheet.id)}
            name={hasMissions(form) ? t("header") : t("headerOnly")}
            missing={missingIn(view, (path) => !path.includes("/goals/"))}
            comments={commentsOn(view, null)}
            current={current === undefined}
          />
        </li>
        {content.missions.map((mission, index) => (
          <MissionGoals
            key={mission.id}
            view={view}
            mission={mission}
            index={index}
            current={current}
            findings={findings}
          />
        ))}
      </ul>
      {label && (
        <div className="border-t border-solid-gray-300 p-3">
          <ActForm action={addMissionAction} given={{ sheetId: sheet.id }} pendingLabel={t("adding")}>
            {t("addMission", { label })}
          </ActForm>
        </div>
      )}
    </nav>
  );
}
