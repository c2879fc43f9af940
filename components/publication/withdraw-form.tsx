import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import { withdrawEditionAction } from "@/lib/publication/actions";

/** Asks for the reason before an edition leaves the public pages for good. */
export function WithdrawForm({ editionId, number }: { editionId: string; number: number }) {
  const t = useTranslations("publication.desk.withdraw");
  return (
    <Dialog opener={t("open")} title={t("title", { number })} closeLabel={t("close")}>
      <p className="mb-4">{t("lead")}</p>
      <ActionForm action={withdrawEditionAction}>
        <input type="hidden" name="editionId" value={editionId} />
        <TextArea label={t("reason")} name="reason" required rows={3} maxLength={500} />
        <div>
          <Button kind="danger">{t("button")}</Button>
        </div>
      </ActionForm>
    </Dialog>
  );
}
