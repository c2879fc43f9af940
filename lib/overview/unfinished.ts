import type { Progress, YearProgress } from "./progress";

/** What a department's sheet still lacks when its year closes, each to be read beside its state. */
const UNFINISHED_STEPS = [
  "noSheet",
  "working",
  "unpublished",
  "selfOpen",
  "supervisorOpen",
  "resultsUnpublished",
] as const;
type UnfinishedStep = (typeof UNFINISHED_STEPS)[number];

export type Unfinished = {
  departmentId: string;
  departmentName: string;
  /** Null where the department has no sheet. */
  sheetId: string | null;
  /** What is lacking, with the state in which it stands. */
  lacks: readonly { step: UnfinishedStep; state: string | null }[];
};

/** A sheet is finished when its approved text is in force and, where its form is assessed, the results are too. */
function isLacking({ sheet, edition, unpublished, assessments }: Progress, step: UnfinishedStep): boolean {
  if (step === "noSheet" || !sheet) return step === "noSheet" && !sheet;
  const asked = (kind: "SELF" | "SUPERVISOR") => assessments.kinds.includes(kind);
  switch (step) {
    case "working":
      return sheet.state !== "APPROVED";
    case "unpublished":
      return unpublished;
    case "selfOpen":
      return asked("SELF") && assessments.self !== "FINAL";
    case "supervisorOpen":
      return asked("SUPERVISOR") && assessments.supervisor !== "FINAL";
    case "resultsUnpublished":
      return asked("SELF") && edition?.kind !== "RESULTS";
  }
}

function stateAt({ sheet, assessments }: Progress, step: UnfinishedStep): string | null {
  if (step === "working") return sheet?.state ?? null;
  if (step === "selfOpen") return assessments.self;
  return step === "supervisorOpen" ? assessments.supervisor : null;
}

/** The departments whose sheets closing would freeze unfinished, in the official order. */
export function unfinishedSheets({ departments }: Pick<YearProgress, "departments">): Unfinished[] {
  return departments.flatMap((progress) => {
    const lacks = UNFINISHED_STEPS.filter((step) => isLacking(progress, step)).map((step) => ({
      step,
      state: stateAt(progress, step),
    }));
    const { id: departmentId, name: departmentName } = progress.department;
    return lacks.length === 0
      ? []
      : [{ departmentId, departmentName, sheetId: progress.sheet?.id ?? null, lacks }];
  });
}
