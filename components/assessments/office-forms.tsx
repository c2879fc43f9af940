import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import {
  finaliseAssessmentAction,
  openAssessmentAction,
  returnAssessmentAction,
} from "@/lib/assessments/actions";
import type { AssessmentView, KindView } from "@/lib/assessments/assessment-view";
import { ACTS_OF_KIND } from "@/lib/assessments/workflow";

type KindProps = { view: AssessmentView; of: KindView };

function KindForms({ view, of: { kind, standing } }: KindProps) {
  const t = useTranslations("assessments");
  const reasons = useTranslations("reasons");
  const name = t(`kinds.${kind}`);
  const about = { sheetId: view.sheet.id, kind, version: standing?.version ?? 1 };
  const finalising = view.allowed[ACTS_OF_KIND[kind].finalise];
  if (view.allowed[ACTS_OF_KIND[kind].return] !== null) return null;
  return (
    <section className="mb-8 flex flex-col gap-6">
      <h3 className="text-std-18B-160">{name}</h3>
      {finalising === null ? (
        <ActForm action={finaliseAssessmentAction} given={about} kind="primary">
          {t("office.finalise", { kind: name })}
        </ActForm>
      ) : (
        <Notice kind="info">
          <p>{reasons(finalising.reason)}</p>
        </Notice>
      )}
      <ActionForm action={returnAssessmentAction}>
        {Object.entries(about).map(([field, value]) => (
          <input key={field} type="hidden" name={field} value={value} />
        ))}
        <TextArea label={t("office.reason")} name="reason" required />
        <div>
          <Button kind="secondary">{t("office.return", { kind: name })}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

/** What the secretariat does with assessments: opens, returns with a reason, makes final. */
export function OfficeForms({ view }: { view: AssessmentView }) {
  const t = useTranslations("assessments.office");
  const { allowed, kinds, sheet } = view;
  const waiting = kinds.filter(({ kind }) => allowed[ACTS_OF_KIND[kind].return] === null);
  if (allowed.open !== null && waiting.length === 0) return null;
  return (
    <div className="print:hidden">
      <Section title={t("title")} id="office">
        {allowed.open === null && (
          <>
            <p className="mb-4">{t("openLead")}</p>
            <ActForm action={openAssessmentAction} given={{ sheetId: sheet.id }} kind="primary">
              {t("open")}
            </ActForm>
          </>
        )}
        {waiting.map((of) => (
          <KindForms key={of.kind} view={view} of={of} />
        ))}
      </Section>
    </div>
  );
}
