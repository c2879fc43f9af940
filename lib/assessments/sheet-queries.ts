import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import type { Scale } from "@/lib/fiscal-years/scale";
import { sheetContent } from "@/lib/goal-sheets/queries";
import type { AssessedGoal, AssessmentRow, AssessmentView } from "./assessment-view";
import { goalAttainment, percentText, proposedLevel } from "./attainment";
import { type GoalFigure, sheetFigures } from "./figure-queries";
import { assessmentRows, loadAssessments, whatIsAllowed } from "./queries";
import type { AssessmentKind } from "./workflow";

type Rows = Record<AssessmentKind, AssessmentRow[]>;

function assessedGoal(
  goal: AssessedGoal["goal"],
  figures: GoalFigure[],
  rows: Rows,
  scale: Scale | null,
): AssessedGoal {
  const own = figures.filter(({ goalId }) => goalId === goal.id);
  const attainment = goalAttainment(own.map(({ assessed }) => assessed));
  const rowOf = (kind: AssessmentKind) => rows[kind].find(({ goalId }) => goalId === goal.id) ?? null;
  return {
    goal,
    figures: own.map(({ view }) => view),
    percent: attainment && percentText(attainment),
    proposed: scale && proposedLevel(scale, attainment),
    self: rowOf("SELF"),
    supervisor: rowOf("SUPERVISOR"),
  };
}

/**
 * The assessment screen: supervisor's rows are not even read for those who may not know of them.
 * Throws NOT_FOUND also where the year's form knows no assessment.
 */
export function getAssessment(actor: Actor, sheetId: string): Promise<AssessmentView> {
  return inTenant(actor, async (tx) => {
    const loaded = await loadAssessments(tx, actor, sheetId);
    const { sheet, standing } = loaded;
    if (loaded.kinds.length === 0) throw notFound();
    const year = await loadFiscalYear(tx, sheet.fiscalYear);
    const allowed = whatIsAllowed(actor, loaded);
    const mayRead = { SELF: allowed.readSelf === null, SUPERVISOR: allowed.readSupervisor === null };
    const rowsOf = (kind: AssessmentKind) => (mayRead[kind] ? assessmentRows(tx, sheet.id, kind) : []);
    const rows = { SELF: await rowsOf("SELF"), SUPERVISOR: await rowsOf("SUPERVISOR") };
    const scales = { SELF: year.selfScale, SUPERVISOR: year.supervisorScale };
    const content = await sheetContent(tx, sheet.id);
    const figures = await sheetFigures(tx, sheet.id);
    const goals = content.missions.flatMap((mission) => mission.goals);
    return {
      sheet,
      departmentName: content.header.departmentName,
      form: year.form,
      kinds: loaded.kinds
        .filter((kind) => mayRead[kind])
        .map((kind) => {
          const current = standing[kind];
          return {
            kind,
            standing: current && { state: current.state, version: current.version },
            returnReason: current?.returnReason ?? null,
            scale: scales[kind],
          };
        }),
      goals: goals.map((goal) => assessedGoal(goal, figures, rows, year.selfScale ?? year.supervisorScale)),
      allowed,
    };
  });
}
