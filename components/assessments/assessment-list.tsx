import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SheetStateTag } from "@/components/goal-sheets/sheet-state-tag";
import { ActForm } from "@/components/layout/act-form";
import { DataTable } from "@/components/ui/data-table";
import { openAssessmentAction } from "@/lib/assessments/actions";
import type { ListedAssessment } from "@/lib/assessments/assessment-view";
import { routes } from "@/lib/routes";
import { AssessmentStateTag } from "./assessment-state-tag";

type AssessmentListProps = { assessments: readonly ListedAssessment[]; empty: ReactNode };

function useColumns(assessments: readonly ListedAssessment[]) {
  const t = useTranslations("assessments");
  // Whoever may not know of supervisor's rows sees no column for them either.
  const seesSupervisors = assessments.some(({ supervisor }) => supervisor !== undefined);
  const opens = assessments.some(({ opening }) => opening === null);
  return [
    { key: "department", header: t("list.department") },
    { key: "sheet", header: t("list.sheet") },
    { key: "goals", header: t("list.goals"), align: "end" as const },
    { key: "self", header: t("kinds.SELF") },
    ...(seesSupervisors ? [{ key: "supervisor", header: t("kinds.SUPERVISOR") }] : []),
    ...(opens ? [{ key: "action", header: t("list.action") }] : []),
  ];
}

export function AssessmentList({ assessments, empty }: AssessmentListProps) {
  const t = useTranslations("assessments.list");
  const columns = useColumns(assessments);
  const rows = assessments.map(({ sheetId, departmentName, sheetState, goalCount, ...standing }) => ({
    key: sheetId,
    cells: {
      department: (
        <Link href={routes.assessment(sheetId)} prefetch={false}>
          {departmentName}
        </Link>
      ),
      sheet: <SheetStateTag state={sheetState} />,
      goals: goalCount,
      self: <AssessmentStateTag state={standing.self} />,
      supervisor: standing.supervisor !== undefined && <AssessmentStateTag state={standing.supervisor} />,
      action: standing.opening === null && (
        <ActForm action={openAssessmentAction} given={{ sheetId }}>
          {t("open")}
          <span className="sr-only"> {departmentName}</span>
        </ActForm>
      ),
    },
  }));
  return <DataTable caption={t("caption")} columns={columns} rows={rows} empty={empty} />;
}
