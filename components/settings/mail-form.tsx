import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { setMailSettingsAction } from "@/lib/notifications/mail-actions";

type MailFormProps = { from: string | null; defaultFrom: string; days: readonly number[] };

/** The sender's address, and when people are reminded. */
export function MailForm({ from, defaultFrom, days }: MailFormProps) {
  const t = useTranslations("mail.settings");
  return (
    <ActionForm action={setMailSettingsAction}>
      <input type="hidden" name="seenFrom" value={from ?? ""} />
      <input type="hidden" name="seenDays" value={days.join(",")} />
      <TextField
        label={t("from")}
        name="from"
        type="email"
        defaultValue={from ?? ""}
        support={t("fromSupport", { address: defaultFrom })}
      />
      <TextField label={t("days")} name="days" defaultValue={days.join("、")} support={t("daysSupport")} />
      <div>
        <Button>{t("save")}</Button>
      </div>
    </ActionForm>
  );
}
