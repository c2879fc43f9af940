import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { Readings } from "@/components/assessments/readings";
import { Drafters } from "@/components/goal-sheets/drafters";
import { OpenCommentsSection } from "@/components/goal-sheets/open-comments";
import { commentAnchor } from "@/components/goal-sheets/remarks";
import { SheetContentView } from "@/components/goal-sheets/sheet-content-view";
import { SheetFacts } from "@/components/goal-sheets/sheet-facts";
import { SheetNextSteps } from "@/components/goal-sheets/sheet-next-steps";
import { SheetRemarks } from "@/components/goal-sheets/sheet-remarks";
import { PageHeader } from "@/components/ui/page-header";
import { getReadings } from "@/lib/assessments/reading-queries";
import { headPlaces, placedRemarks, printedPlaces } from "@/lib/goal-sheets/comment-place";
import { listCandidates } from "@/lib/goal-sheets/delegation-queries";
import { getGoalOrigins } from "@/lib/goal-sheets/origin-queries";
import { listPresent } from "@/lib/goal-sheets/presence-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { titleLineText } from "@/lib/sheet-forms/title-line";
import { readSheet } from "./read-sheet";

type SheetPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ goal?: string }>;
};

export async function generateMetadata({ params }: SheetPageProps): Promise<Metadata> {
  const { view } = await readSheet((await params).id);
  return { title: view.content.header.departmentName };
}

export default async function SheetPage({ params, searchParams }: SheetPageProps) {
  const { actor, view } = await readSheet((await params).id);
  const asked = await searchParams;
  const { sheet, form, content, comments, decisions, allowed, drafters } = view;
  const t = await getTranslations("sheets.list");
  const locale = toLocale(await getLocale());
  const goals = content.missions.flatMap((mission) => mission.goals);
  // Who carries a goal stands here without a place of its own for remarks.
  const shown = [...headPlaces(view), ...goals.flatMap((goal) => printedPlaces(form, goal))];
  const remarks = {
    sheetId: sheet.id,
    comments: placedRemarks(comments, shown),
    decisions: placedRemarks(decisions, shown),
    mayComment: allowed.comment === null,
  };
  const goal = goals.find(({ id }) => id === asked.goal) ?? null;
  const readings = await getReadings(actor, sheet.id);
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.sheets(sheet.fiscalYear), label: t("title") }]}
        title={content.header.departmentName}
        lead={`${formatFiscalYear(sheet.fiscalYear, locale)} ${titleLineText(
          form,
          sheet.fiscalYear,
          content.header.departmentName,
          locale,
        )}`}
      />
      <SheetNextSteps view={view} />
      <SheetFacts view={view} writers={(await listPresent(actor, sheet.id)).people} />
      <OpenCommentsSection view={view} hrefOf={({ id }) => `#${commentAnchor(id)}`} />
      <SheetContentView
        form={form}
        content={content}
        portraits={view.portraits}
        policyTitles={view.policyTitles}
        origins={await getGoalOrigins(actor, sheet.id)}
        remarks={remarks}
      />
      {readings && readings.figures.length > 0 && (
        <Readings
          {...readings}
          publication={(await getTranslations("assessments.readings"))("publication")}
        />
      )}
      <SheetRemarks view={view} remarks={remarks} goal={goal} />
      {allowed.delegate === null && (
        <Drafters sheetId={sheet.id} drafters={drafters} candidates={await listCandidates(actor, sheet.id)} />
      )}
    </>
  );
}
