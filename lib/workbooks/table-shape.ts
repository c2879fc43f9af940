import { type GoalColumn, goalColumns } from "@/lib/sheet-forms/form-fields";
import type { AssessmentKind, SheetForm, SheetFormGoalField } from "@/lib/sheet-forms/schema";

/** How the form's table of goals stands on paper; reader and writer follow the same. */
export type TableShape = {
  layout: SheetForm["missionLayout"];
  /** Columns before those of the goals: the mission's, or the numbers'. */
  margin: number;
  columns: GoalColumn[];
  /** Stands in the row of a goal's mark, not in a column. */
  markedPolicies: SheetFormGoalField | null;
  missionLabel: string;
  hasSdgs: boolean;
  /** Headings of level and reason, and whose rows stand below one another; null where nobody assesses. */
  assessments: { level: string; reason: string; kinds: readonly AssessmentKind[] } | null;
};

const MARGINS = { TIER: 2, COLUMN: 1, NONE: 1 };

function assessmentHeadings({ assessments, reading }: SheetForm): TableShape["assessments"] {
  if (assessments.length === 0) return null;
  const headingOf = (slot: "assessmentLevel" | "assessmentReason") =>
    reading.goals.columns.find(({ holds }) => holds.includes(slot))?.headings[0];
  return {
    level: headingOf("assessmentLevel") ?? reading.assessmentTable?.level[0] ?? "達成状況",
    reason: headingOf("assessmentReason") ?? reading.assessmentTable?.reason[0] ?? "理由",
    kinds: assessments,
  };
}

export function tableShape(form: SheetForm): TableShape {
  const layout = form.missionLayout;
  const columns = goalColumns(form);
  const policies = columns.find(({ fields }) => fields.length === 1 && fields[0]?.field === "policyNumbers");
  const marked = layout === "COLUMN" ? policies : undefined;
  return {
    layout,
    margin: MARGINS[layout],
    columns: columns.filter((column) => column !== marked),
    markedPolicies: marked?.fields[0] ?? null,
    missionLabel: form.mission.find(({ field }) => field === "text")?.label.ja ?? form.goalWord.ja,
    hasSdgs: form.mission.some(({ field }) => field === "sdgs"),
    assessments: assessmentHeadings(form),
  };
}

/** Columns that several fields share have a label before each part. */
export const isParted = ({ fields }: GoalColumn) => fields.length > 1;

const FULL_WIDTH = 134;
/** Two of them take the labels of a form with tiers. */
const NUMBER_WIDTHS = { TIER: [9, 8], COLUMN: [], NONE: [6] };
const LEVEL_WIDTH = 11;

function weightOf({ fields }: GoalColumn): number {
  if (fields.length > 1) return 40;
  const [only] = fields;
  if (only?.kind === "date" || only?.kind === "policyItems") return 14;
  return only?.field === "title" ? 21 : 32;
}

/** Widths of all columns in Excel's unit, together as wide as a page of A4 landscape at nine points. */
export function columnWidths(shape: TableShape): number[] {
  const margin = shape.layout === "COLUMN" ? [20] : [];
  const weights = [...margin, ...shape.columns.map(weightOf), ...(shape.assessments ? [24] : [])];
  const numbers = NUMBER_WIDTHS[shape.layout];
  const fixed = [...numbers, ...(shape.assessments ? [LEVEL_WIDTH] : [])];
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0);
  const scale = (FULL_WIDTH - sum(fixed)) / sum(weights);
  const scaled = weights.map((weight) => Math.round(weight * scale * 10) / 10);
  if (!shape.assessments) return [...numbers, ...scaled];
  return [...numbers, ...scaled.slice(0, -1), LEVEL_WIDTH, ...scaled.slice(-1)];
}
