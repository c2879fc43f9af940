import type { GoalColumn } from "@/lib/sheet-forms/form-fields";
import { placeCarriers } from "./carrier-rows";
import { goalCellText } from "./cell-value";
import type { CopiedGoal } from "./copied-content";
import { addBand, type Band, type PrintedPage, place } from "./printed-page";
import { partLabel } from "./printed-words";
import { isParted, type TableShape } from "./table-shape";
import { LINE_HEIGHT, textHeight } from "./text-height";

const LABEL_HEIGHT = LINE_HEIGHT + 6;
const LOWEST = 2 * LINE_HEIGHT + 6;

/** One assessment row of a goal as it is printed. */
export type PrintedAssessment = { level: string; reason: string };

/** A text beside the parts that has the whole height of the goal. */
type Beside = { column: number; texts: string[]; kind: "value" | "readOnly" };

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Heights of a goal's parts: each as high as the highest text beside it; what needs more pushes the last one down. */
function partHeights(page: PrintedPage, shape: TableShape, goal: CopiedGoal, beside: readonly Beside[]) {
  const parted = shape.columns.filter(isParted);
  const count = Math.max(1, ...parted.map(({ fields }) => fields.length));
  const heights = Array.from({ length: count }, () => LOWEST);
  const labels = parted.length > 0 ? LABEL_HEIGHT : 0;
  const columnAt = (column: GoalColumn) => shape.margin + shape.columns.indexOf(column);
  const grow = (at: number, height: number) => {
    heights[at] = Math.max(heights[at] ?? 0, height);
  };
  const needed = (column: GoalColumn, at: number) => {
    const field = column.fields[at]?.field ?? "";
    const width = page.widths[columnAt(column)] ?? 0;
    return textHeight(goalCellText(goal.fields, field), width);
  };
  for (const column of parted) {
    column.fields.forEach((_, at) => {
      if (at < column.fields.length - 1 || column.fields.length === count) grow(at, needed(column, at));
    });
  }
  for (const column of parted.filter(({ fields }) => fields.length < count)) {
    const last = column.fields.length - 1;
    const rest = heights.slice(last);
    const missing = needed(column, last) - sum(rest) - (rest.length - 1) * labels;
    if (missing > 0) grow(count - 1, (heights[count - 1] ?? 0) + missing);
  }
  for (const { column, texts } of beside) {
    const wanted = sum(texts.map((text) => textHeight(text, page.widths[column] ?? 0)));
    const missing = wanted - sum(heights) - count * labels;
    if (missing > 0) grow(count - 1, (heights[count - 1] ?? 0) + missing);
  }
  return { heights, hasLabels: labels > 0 };
}

const until = (from: Band, to: Band): Band => ({ row: from.row, rows: to.row + to.rows - from.row });

/** Texts below one another over the goal's whole height: as many rows for each as its lines ask for. */
function placeBelowOneAnother(page: PrintedPage, whole: Band, { column, texts, kind }: Beside): void {
  const wanted = texts.map((text) => textHeight(text, page.widths[column] ?? 0));
  let row = whole.row;
  texts.forEach((text, at) => {
    const after = texts.length - 1 - at;
    const end = whole.row + whole.rows - after;
    let rows = after === 0 ? end - row : 1;
    const high = () => sum(page.heights.slice(row, row + rows));
    const share = Math.max(
      wanted[at] ?? 0,
      (sum(page.heights.slice(row, whole.row + whole.rows)) / (after + 1)) * 0.8,
    );
    while (after > 0 && row + rows < end && high() < share) rows += 1;
    place(page, { row, rows }, { column, columns: 1 }, { kind, text });
    row += rows;
  });
}

/**
 * Lays out the rows of one goal below what is there: parts with their labels in the columns that fields share,
 * everything else beside them over the whole height, who carries it at its foot. Gives the band that the goal takes.
 */
export function placeGoal(
  page: PrintedPage,
  shape: TableShape,
  goal: CopiedGoal,
  { missionText, assessments }: { missionText: string; assessments: readonly PrintedAssessment[] },
): Band {
  const first = shape.margin + shape.columns.length;
  const single = shape.columns.flatMap((column, at): Beside[] => {
    const field = column.fields[0]?.field ?? "";
    const text = goalCellText(goal.fields, field);
    return isParted(column) ? [] : [{ column: shape.margin + at, texts: [text], kind: "value" }];
  });
  const beside: Beside[] = [
    ...(shape.layout === "COLUMN" ? [{ column: 0, texts: [missionText], kind: "value" as const }] : []),
    ...single,
    ...(shape.assessments
      ? (["level", "reason"] as const).map((part, at) => ({
          column: first + at,
          texts: assessments.map((row) => row[part]),
          kind: "readOnly" as const,
        }))
      : []),
  ];
  const { heights, hasLabels } = partHeights(page, shape, goal, beside);
  const parts = heights.map((height) => ({
    label: hasLabels ? addBand(page, LABEL_HEIGHT) : null,
    text: addBand(page, height, heights.length === 1 ? assessments.length : 1),
  }));
  const top = parts[0]?.label ?? parts[0]?.text ?? { row: page.heights.length, rows: 0 };
  const bottom = parts.at(-1)?.text ?? top;
  shape.columns.filter(isParted).forEach((column) => {
    const at = { column: shape.margin + shape.columns.indexOf(column), columns: 1 };
    column.fields.forEach((field, index) => {
      const part = parts[index];
      if (!part) return;
      if (part.label) place(page, part.label, at, { kind: "part", text: partLabel(field) });
      const isLast = index === column.fields.length - 1;
      const text = goalCellText(goal.fields, field.field);
      place(page, isLast ? until(part.text, bottom) : part.text, at, { kind: "value", text });
    });
  });
  const foot = placeCarriers(page, shape.margin, goal);
  const [body, whole] = [until(top, bottom), until(top, foot)];
  for (const one of beside) placeBelowOneAnother(page, one.column < shape.margin ? whole : body, one);
  return whole;
}
