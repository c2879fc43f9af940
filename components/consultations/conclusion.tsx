import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { agreeSheetAction, returnSheetAction, takeUpSheetAction } from "@/lib/consultations/actions";
import type { SessionSheetView, SessionView } from "@/lib/consultations/session-view";
import { LeaderField, type Leaders } from "./leader-field";

type ConclusionProps = { session: SessionView["session"]; of: SessionSheetView; leaders: Leaders };

function AboutSheet({ session, of: { sheet } }: Omit<ConclusionProps, "leaders">) {
  return (
    <>
      <input type="hidden" name="sessionId" value={session.id} />
      <input type="hidden" name="sheetId" value={sheet.id} />
      <input type="hidden" name="sheetVersion" value={sheet.version} />
    </>
  );
}

function AgreeForm({ session, of, leaders }: ConclusionProps) {
  const t = useTranslations("consultations.conclusion");
  return (
    <section>
      <h3 className="mb-4 text-std-18B-160">{t("agreeTitle")}</h3>
      <ActionForm action={agreeSheetAction}>
        <AboutSheet session={session} of={of} />
        <LeaderField label={t("decidedBy")} leaders={leaders} />
        <div>
          <Button>{t("agree")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

function ReturnForm({ session, of, leaders }: ConclusionProps) {
  const t = useTranslations("consultations.conclusion");
  return (
    <section>
      <h3 className="text-std-18B-160">{t("returnTitle")}</h3>
      <p className="mb-4">{t("returnLead")}</p>
      <ActionForm action={returnSheetAction}>
        <AboutSheet session={session} of={of} />
        <LeaderField label={t("decidedBy")} leaders={leaders} />
        <TextArea label={t("comment")} name="comment" support={t("commentSupport")} />
        <div>
          <Button kind="secondary">{t("return")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}

/** How the session ends for its sheet: agreed, returned with comments, or taken up again after a revision. */
export function Conclusion({ session, of, leaders }: ConclusionProps) {
  const t = useTranslations("consultations.conclusion");
  const reasons = useTranslations("reasons");
  const { allowed, sheet } = of;
  const blocked = allowed.agreeSheet;
  return (
    <Section title={t("title")} id="conclusion">
      <div className="flex flex-col gap-8 print:hidden">
        {allowed.takeUpSheet === null && (
          <section>
            <p className="mb-4">{t("takeUpLead")}</p>
            <ActForm
              action={takeUpSheetAction}
              given={{ sessionId: session.id, sheetId: sheet.id, sheetVersion: sheet.version }}
              kind="primary"
            >
              {t("takeUp")}
            </ActForm>
          </section>
        )}
        {blocked === null && <AgreeForm session={session} of={of} leaders={leaders} />}
        {allowed.returnSheet === null && <ReturnForm session={session} of={of} leaders={leaders} />}
        {blocked !== null && allowed.takeUpSheet !== null && allowed.returnSheet !== null && (
          <Notice kind="info" title={t("notNow")}>
            <p>{reasons(blocked.reason)}</p>
          </Notice>
        )}
      </div>
    </Section>
  );
}
