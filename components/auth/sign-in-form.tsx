import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { signInAction } from "@/lib/auth/actions";

type SignInFormProps = {
  municipalities: readonly { id: string; name: string; nameEnglish: string | null }[];
  /** Where the person wanted to go; the action checks that it is an address of the desk. */
  callbackUrl: string | undefined;
};

function MunicipalityField({ municipalities }: Pick<SignInFormProps, "municipalities">) {
  const t = useTranslations("auth.signIn");
  const english = useLocale() === "en";
  const [only] = municipalities;
  if (only && municipalities.length === 1)
    return <input type="hidden" name="municipalityId" value={only.id} />;
  const options = municipalities.map(({ id, name, nameEnglish }) => ({
    value: id,
    label: english ? (nameEnglish ?? name) : name,
  }));
  return (
    <SelectField
      label={t("municipality")}
      name="municipalityId"
      required
      options={[{ value: "", label: t("choose") }, ...options]}
    />
  );
}

export function SignInForm({ municipalities, callbackUrl }: SignInFormProps) {
  const t = useTranslations("auth.signIn");
  return (
    <ActionForm action={signInAction}>
      {callbackUrl && <input type="hidden" name="callbackUrl" value={callbackUrl} />}
      <MunicipalityField municipalities={municipalities} />
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        inputMode="email"
        required
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        required
      />
      <div>
        <Button pendingLabel={t("pending")}>{t("submit")}</Button>
      </div>
    </ActionForm>
  );
}
