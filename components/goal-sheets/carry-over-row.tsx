import { useTranslations } from "next-intl";
import { CheckboxField } from "@/components/ui/choice-fields";
import { SelectField } from "@/components/ui/select-field";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import type { LastYearGoalView } from "@/lib/assessments/last-year-view";
import { INTO_NEW, intoGoal, withGoal } from "@/lib/goal-sheets/carry-over";
import { CARRIED_KINDS } from "@/lib/goal-sheets/lineage";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { useGoalName, useMissionName } from "./goal-names";
import { LastYearFigures, LastYearResults } from "./last-year-results";

type RowProps = { view: SheetView; goals: readonly LastYearGoalView[]; index: number };

/** Shown once the goal is chosen; a split goal goes nowhere but into new ones. */
const WHEN_TAKEN = "hidden group-has-[input[type=checkbox]:checked]:flex flex-col gap-4 sm:pl-9";
const UNLESS_SPLIT = "group-has-[option[value=SPLIT]:checked]:hidden";
const WHEN_SPLIT = "hidden group-has-[option[value=SPLIT]:checked]:block";
const PARTS = ["2", "3", "4", "5"];

/** This year's missions, and last year's that have no mission of the same words yet. */
function useMissions({ form, content }: SheetView, goals: readonly LastYearGoalView[]) {
  const t = useTranslations("carry.carryOver");
  const nameOf = useMissionName(form);
  const known = new Map(goals.map(({ missionId, missionText }) => [missionId, missionText]));
  const stands = (text: string) => content.missions.some((mission) => mission.text === text);
  const coming = [...known].flatMap(([value, text]) =>
    text && hasMissions(form) && !stands(text) ? [{ value, label: t("lastYearsMission", { text }) }] : [],
  );
  return [
    ...content.missions.map((mission, index) => ({ value: mission.id, label: nameOf(mission, index) })),
    ...coming,
  ];
}

function usualMission({ content }: SheetView, of: LastYearGoalView, options: readonly { value: string }[]) {
  const same = content.missions.find(({ text }) => text !== null && text === of.missionText);
  return same?.id ?? options.find(({ value }) => value === of.missionId)?.value ?? options[0]?.value;
}

function useDestinations({ form, content }: SheetView, goals: readonly LastYearGoalView[], own: string) {
  const t = useTranslations("carry.carryOver");
  const nameOf = useGoalName(form);
  const others = goals.filter(({ goal }) => goal.id !== own);
  return [
    { value: INTO_NEW, label: t("intoNew") },
    ...content.missions.flatMap((mission) =>
      mission.goals.map((goal) => ({
        value: intoGoal(goal.id),
        label: t("intoGoal", { goal: nameOf(goal) }),
      })),
    ),
    ...others.map(({ goal }) => ({
      value: withGoal(goal.id),
      label: t("withGoal", { title: goal.title || t("untitled") }),
    })),
  ];
}

/** Whether a goal of last year has gone on, has ended, or is still to be decided on. */
export function BecameTags({ view, of }: { view: SheetView; of: LastYearGoalView }) {
  const t = useTranslations("carry");
  const nameOf = useGoalName(view.form);
  const goals = view.content.missions.flatMap((mission) => mission.goals);
  if (of.became.length === 0) {
    return (
      <Tag shape="circle" tone="neutral">
        {t("carryOver.undecided")}
      </Tag>
    );
  }
  return of.became.map(({ id, kind, toId, reason }) => {
    const goal = goals.find((one) => one.id === toId);
    return (
      <span key={id} className="flex flex-wrap items-center gap-2">
        <Tag shape={kind === "ENDED" ? "cross" : "check"} tone={kind === "ENDED" ? "neutral" : "success"}>
          {t(`lineage.kinds.${kind}`)}
        </Tag>
        {goal && <span className="wrap-anywhere">{t("carryOver.became", { goal: nameOf(goal) })}</span>}
        {reason && <span className="wrap-anywhere">{reason}</span>}
      </span>
    );
  });
}

/** One goal of last year with the choices of how it goes on. */
export function CarryOverRow({ view, goals, index }: RowProps) {
  const t = useTranslations("carry");
  const of = goals[index];
  const missions = useMissions(view, goals);
  const destinations = useDestinations(view, goals, of?.goal.id ?? "");
  if (!of) return null;
  const name = (field: string) => `goals.${index}.${field}`;
  const title = of.goal.title || t("carryOver.untitled");
  const seen = of.became.filter(({ toId }) => toId !== null).length;
  const several = new Set(goals.map(({ sheet }) => sheet.sheetId)).size > 1;
  return (
    <fieldset className="group rounded-8 border border-solid-gray-420 p-4">
      <legend className="px-2 text-std-17B-170 wrap-anywhere">{title}</legend>
      <input type="hidden" name={name("id")} value={of.goal.id} />
      <input type="hidden" name={name("seen")} value={seen} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {several && <span>{of.sheet.departmentName}</span>}
        <BecameTags view={view} of={of} />
      </div>
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline">
          {t(of.assessed ? "carryOver.look" : "carryOver.lookAtFigures")}
          <span className="sr-only"> {title}</span>
        </summary>
        <LastYearResults of={of} />
        <LastYearFigures metrics={of.goal.metrics} />
      </details>
      <CheckboxField label={t("carryOver.take")} name={name("take")} />
      <div className={WHEN_TAKEN}>
        <SelectField
          label={t("lineage.kind")}
          name={name("kind")}
          options={CARRIED_KINDS.map((kind) => ({ value: kind, label: t(`lineage.kinds.${kind}`) }))}
        />
        <div className={WHEN_SPLIT}>
          <SelectField
            label={t("carryOver.parts")}
            name={name("parts")}
            options={PARTS.map((value) => ({ value, label: t("carryOver.partsCount", { count: value }) }))}
          />
        </div>
        <div className={UNLESS_SPLIT}>
          <SelectField label={t("carryOver.into")} name={name("into")} options={destinations} />
        </div>
        {missions.length > 1 ? (
          <SelectField
            label={t("carryOver.mission")}
            name={name("missionId")}
            options={missions}
            defaultValue={usualMission(view, of, missions)}
          />
        ) : (
          <input type="hidden" name={name("missionId")} value={missions[0]?.value} />
        )}
        <TextField label={t("lineage.reason")} name={name("reason")} maxLength={500} />
      </div>
    </fieldset>
  );
}
