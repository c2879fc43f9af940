import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { addPersonAction } from "@/lib/people/actions";

export function AddPersonForm() {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={addPersonAction}>
      <TextField label={t("fullName")} name="name" required />
      <TextField label={t("nameReading")} name="nameReading" />
      <TextField label={t("nameAtWork")} name="nameAtWork" support={t("nameAtWorkSupport")} />
      <TextField label={t("email")} name="email" type="email" inputMode="email" autoComplete="off" required />
      <div>
        <Button>{t("add")}</Button>
      </div>
    </ActionForm>
  );
}
