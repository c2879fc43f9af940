import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import type { Blocked } from "@/lib/errors";
import { formatDate } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { approveSheetAction } from "@/lib/publication/actions";
import type { ApprovalView } from "@/lib/publication/publication-view";
import { BlockedNotice } from "./blocked-notice";

type ApprovalSectionProps = {
  sheetId: string;
  version: number;
  required: boolean;
  blocked: Blocked | null;
  approvals: readonly ApprovalView[];
  locale: Locale;
};

function ApprovalForm({ sheetId, version, required }: ApprovalSectionProps) {
  const t = useTranslations("publication.desk.approve");
  return (
    <ActionForm action={approveSheetAction}>
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="version" value={version} />
      <TextField label={t("number")} name="number" support={t("numberSupport")} required={required} />
      <TextField label={t("decidedOn")} name="decidedOn" type="date" required={required} />
      <div>
        <Button>{t("button")}</Button>
      </div>
    </ActionForm>
  );
}

function ApprovalTable({ approvals, locale }: Pick<ApprovalSectionProps, "approvals" | "locale">) {
  const t = useTranslations("publication.desk.approve");
  return (
    <DataTable
      caption={t("caption")}
      columns={[
        { key: "number", header: t("number") },
        { key: "decidedOn", header: t("decidedOn") },
        { key: "enteredBy", header: t("enteredBy") },
        { key: "appliesTo", header: t("appliesTo") },
      ]}
      rows={approvals.map((approval) => ({
        key: `${approval.number} ${approval.decidedOn}`,
        cells: {
          number: approval.number,
          decidedOn: formatDate(approval.decidedOn, locale),
          enteredBy: approval.enteredBy,
          appliesTo: t(approval.forThisVersion ? "present" : "earlier"),
        },
      }))}
      empty={<p>{t("none")}</p>}
    />
  );
}

/** The decision on paper (決裁) that stands before publication. */
export function ApprovalSection(props: ApprovalSectionProps) {
  const t = useTranslations("publication.desk.approve");
  return (
    <Section id="approve" title={t("title")}>
      <p className="mb-4">{t("lead")}</p>
      <div className="flex flex-col gap-6">
        {props.blocked ? <BlockedNotice blocked={props.blocked} /> : <ApprovalForm {...props} />}
        <ApprovalTable approvals={props.approvals} locale={props.locale} />
      </div>
    </Section>
  );
}
