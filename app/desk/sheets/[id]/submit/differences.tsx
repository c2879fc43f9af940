import { getLocale } from "next-intl/server";
import { LastYearSummary } from "@/components/goal-sheets/last-year-summary";
import { EditionChanges } from "@/components/publication/edition-changes";
import { getLastYear } from "@/lib/assessments/last-year-queries";
import type { Actor } from "@/lib/auth/actor";
import { lastYearDifference } from "@/lib/goal-sheets/last-year-difference";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { editionDifference } from "@/lib/publication/edition-difference";
import { publicTexts } from "@/lib/publication/labels";
import { getPreview } from "@/lib/publication/queries";

type DifferencesProps = { actor: Actor; view: SheetView };

async function SinceLastYear({ actor, view: { sheet, form, content } }: DifferencesProps) {
  const lastYear = await getLastYear(actor, sheet.id);
  if (lastYear.sheets === 0) return null;
  const goals = content.missions.flatMap((mission) => mission.goals);
  const before = lastYear.goals.map(({ goal }) => goal);
  const steps = lastYear.goals.flatMap(({ became }) => became);
  const difference = lastYearDifference(form, goals, before, steps);
  return <LastYearSummary form={form} fiscalYear={sheet.fiscalYear} difference={difference} />;
}

async function SinceEdition({ actor, view: { sheet } }: DifferencesProps) {
  if (!sheet.hasEditionInForce) return null;
  const { snapshot, inForce } = await getPreview(actor, sheet.id);
  if (!inForce) return null;
  const texts = publicTexts(toLocale(await getLocale()));
  const difference = editionDifference(inForce, snapshot, texts);
  return <EditionChanges sheetId={sheet.id} number={inForce.edition.number} difference={difference} />;
}

/** What the sheet says otherwise than the edition in force and than last year's, in short. */
export function Differences(props: DifferencesProps) {
  return (
    <>
      <SinceEdition {...props} />
      <SinceLastYear {...props} />
    </>
  );
}
