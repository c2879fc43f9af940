import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import { setUpAction } from "@/lib/auth/actions";
import { PASSWORD_LENGTH } from "@/lib/auth/schema";

function MunicipalityFields() {
  const t = useTranslations("auth.setup");
  return (
    <Section title={t("municipality")}>
      <div className="flex flex-col gap-6">
        <TextField
          label={t("municipalityName")}
          name="municipalityName"
          support={t("municipalityNameSupport")}
          required
        />
        <TextField label={t("slug")} name="slug" support={t("slugSupport")} autoComplete="off" required />
      </div>
    </Section>
  );
}

function AdministratorFields() {
  const t = useTranslations("auth.setup");
  return (
    <Section title={t("administrator")}>
      <div className="flex flex-col gap-6">
        <TextField label={t("administratorName")} name="administratorName" autoComplete="name" required />
        <TextField
          label={t("email")}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="username"
          required
        />
        <TextField
          label={t("password")}
          name="password"
          type="password"
          autoComplete="new-password"
          support={t("passwordSupport", { min: PASSWORD_LENGTH.min })}
          required
        />
      </div>
    </Section>
  );
}

export function SetupForm() {
  const t = useTranslations("auth.setup");
  return (
    <ActionForm action={setUpAction}>
      <TextField label={t("code")} name="code" support={t("codeSupport")} autoComplete="off" required />
      <MunicipalityFields />
      <AdministratorFields />
      <div>
        <Button pendingLabel={t("pending")}>{t("submit")}</Button>
      </div>
    </ActionForm>
  );
}
