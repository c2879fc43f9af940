import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Section } from "@/components/ui/section";
import type { Present } from "@/lib/goal-sheets/presence-schema";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { formatDate, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { SheetStateTag } from "./sheet-state-tag";

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt className="font-bold">{name}</dt>
      <dd className="mb-2 min-w-0 whitespace-pre-wrap sm:mb-0">{children}</dd>
    </>
  );
}

/** State, edition, last change, who writes just now, approvals and the sentence to the panel. */
export function SheetFacts({ view, writers }: { view: SheetView; writers: Present["people"] }) {
  const t = useTranslations("sheets.view");
  const presence = useTranslations("keeping.presence");
  const locale = toLocale(useLocale());
  const { sheet, editionNumber, wasPublished, updatedAt, approvals } = view;
  return (
    <Section title={t("facts")}>
      <dl className="grid gap-x-6 gap-y-2 sm:grid-cols-[auto_1fr]">
        <Fact name={t("state")}>
          <SheetStateTag state={sheet.state} />
        </Fact>
        <Fact name={t("edition")}>
          {editionNumber === null
            ? t(wasPublished ? "withdrawn" : "notPublished")
            : t("editionNumber", { number: editionNumber })}
        </Fact>
        <Fact name={t("updated")}>{formatMoment(updatedAt, locale)}</Fact>
        {writers.length > 0 && (
          <Fact name={presence("label")}>{writers.map(({ name }) => name).join("、")}</Fact>
        )}
        {approvals.map(({ number, decidedOn, enteredAt, forThisVersion }) => (
          <Fact key={enteredAt.toISOString()} name={t(forThisVersion ? "approval" : "earlierApproval")}>
            {t("approvalLine", { number, date: formatDate(decidedOn, locale) })}
          </Fact>
        ))}
        {sheet.submissionNote && <Fact name={t("note")}>{sheet.submissionNote}</Fact>}
      </dl>
    </Section>
  );
}
