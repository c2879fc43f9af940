import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField, RadioGroup } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { changeOwnPasswordAction, setOwnMailAction } from "@/lib/people/own-account-actions";

/** Whether the reader gets mail, and in which language. */
export function OwnMailForm({ mailDigest, locale }: { mailDigest: boolean; locale: Locale }) {
  const t = useTranslations("mail.me");
  return (
    <ActionForm action={setOwnMailAction}>
      <CheckboxField label={t("mailDigest")} name="mailDigest" defaultChecked={mailDigest} />
      <RadioGroup
        legend={t("locale")}
        name="locale"
        defaultValue={locale}
        options={LOCALES.map((each) => ({ value: each, label: t(`locales.${each}`) }))}
      />
      <div>
        <Button>{t("save")}</Button>
      </div>
    </ActionForm>
  );
}

/** A new password for the present one. */
export function OwnPasswordForm() {
  const t = useTranslations("mail.me");
  return (
    <ActionForm action={changeOwnPasswordAction}>
      <TextField
        label={t("currentPassword")}
        name="currentPassword"
        type="password"
        autoComplete="current-password"
        required
      />
      <TextField
        label={t("newPassword")}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        support={t("newPasswordSupport")}
        required
      />
      <div>
        <Button kind="secondary">{t("changePassword")}</Button>
      </div>
    </ActionForm>
  );
}
