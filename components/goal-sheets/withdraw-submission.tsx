import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { withdrawSheetAction } from "@/lib/goal-sheets/actions";
import type { LoadedSheet } from "@/lib/goal-sheets/sheet-view";

/** Takes a submission back, after a second press; only as long as nobody took it up. */
export function WithdrawSubmission({ sheet }: { sheet: LoadedSheet }) {
  const t = useTranslations("submission");
  return (
    <details className="min-w-0 print:hidden">
      <summary className="min-h-12 py-3 text-key-1000 underline">{t("withdraw.open")}</summary>
      <p className="mb-3 max-w-200">{t("withdraw.lead")}</p>
      <ActForm
        action={withdrawSheetAction}
        given={{ sheetId: sheet.id, version: sheet.version }}
        pendingLabel={t("withdraw.pending")}
      >
        {t("withdraw.confirm")}
      </ActForm>
    </details>
  );
}
