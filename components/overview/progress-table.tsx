import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import {
  askedSteps,
  type Progress,
  type Step,
  standingOf,
  stepDueOn,
  type YearProgress,
} from "@/lib/overview/progress";
import { routes } from "@/lib/routes";
import { StandingMark } from "./standing-mark";

type ProgressTableProps = { progress: YearProgress; municipalitySlug: string; today: string };

/** Where a step of a department is looked at: its assessment, its published page, else its sheet. */
function stepAddress(step: Step, { sheet }: Progress): string | null {
  if (!sheet) return null;
  if (step === "selfAssessed" || step === "supervisorAssessed") return routes.assessment(sheet.id);
  if (step === "approved" || step === "published" || step === "resultsPublished") {
    return routes.publishSheet(sheet.id);
  }
  return routes.sheet(sheet.id);
}

function Linked({ href, children }: { href: string | null; children: ReactNode }) {
  return href ? (
    <Link href={href} prefetch={false}>
      {children}
    </Link>
  ) : (
    children
  );
}

function StepCell({ step, department, progress, today }: StepCellProps) {
  const standing = standingOf(department, step, progress, today);
  return (
    <Linked href={standing === "NONE" ? null : stepAddress(step, department)}>
      <StandingMark standing={standing} />
    </Linked>
  );
}
type StepCellProps = { step: Step; department: Progress; progress: YearProgress; today: string };

/** A civil date (ISO) as 4/10: the year is the table's. */
const monthAndDay = (date: string) => date.split("-").slice(1).map(Number).join("/");

function StepHeading({ step, progress }: { step: Step; progress: YearProgress }) {
  const t = useTranslations("desk");
  const due = stepDueOn(step, progress);
  return (
    <>
      {t(`steps.${step}`)}
      {due && (
        <time dateTime={due} className="block text-dns-14N-120 whitespace-nowrap">
          {t("overview.due", { date: monthAndDay(due) })}
        </time>
      )}
    </>
  );
}

/** Departments by steps, one row each in the official order; every number and mark leads to its screen. */
export function ProgressTable({ progress, municipalitySlug, today }: ProgressTableProps) {
  const t = useTranslations("desk.overview");
  const { departments, year } = progress;
  const asked = askedSteps(progress);
  const columns = [
    { key: "department", header: t("department") },
    { key: "goals", header: t("goals"), align: "end" as const },
    { key: "comments", header: t("comments"), align: "end" as const },
    ...asked.map((step) => ({ key: step, header: <StepHeading step={step} progress={progress} /> })),
  ];
  const rows = departments.map((department) => {
    const { sheet, edition } = department;
    const href = sheet && routes.sheet(sheet.id);
    const steps = asked.map((step) => [
      step,
      <StepCell key={step} step={step} department={department} progress={progress} today={today} />,
    ]);
    const cells: Record<string, ReactNode> = {
      ...Object.fromEntries(steps),
      department: (
        <span className="wide:whitespace-nowrap">
          <Linked href={href}>{department.department.name}</Linked>
        </span>
      ),
      goals: sheet ? <Linked href={href}>{department.goalCount}</Linked> : t("noSheet"),
      comments: <Linked href={href}>{department.openComments}</Linked>,
    };
    if (edition) {
      cells.published = (
        <a href={routes.manifesto(municipalitySlug, year, department.department.slug)}>
          <StandingMark standing="DONE" />
          <span className="block">{t("edition", { number: edition.number })}</span>
        </a>
      );
    }
    return { key: department.department.id, cells };
  });
  const empty = <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>;
  return <DataTable caption={t("caption")} columns={columns} rows={rows} empty={empty} />;
}
