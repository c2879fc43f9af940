import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { addPersonAction, changePersonAction } from "@/lib/people/actions";
import type { PersonDetails } from "@/lib/people/person-name";

/** Somebody who cannot sign in has no address to correct. */
function PersonFields({ details }: { details?: PersonDetails }) {
  const t = useTranslations("settings.people");
  return (
    <>
      <TextField label={t("fullName")} name="name" defaultValue={details?.name} required />
      <TextField
        label={t("nameReading")}
        name="nameReading"
        defaultValue={details?.nameReading ?? undefined}
      />
      <TextField
        label={t("nameAtWork")}
        name="nameAtWork"
        support={t("nameAtWorkSupport")}
        defaultValue={details?.nameAtWork ?? undefined}
      />
      {details?.email !== null && (
        <TextField
          label={t("email")}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="off"
          defaultValue={details?.email}
          required
        />
      )}
    </>
  );
}

export function AddPersonForm() {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={addPersonAction}>
      <PersonFields />
      <div>
        <Button>{t("add")}</Button>
      </div>
    </ActionForm>
  );
}

type ChangePersonFormProps = { personId: string; seen: string; details: PersonDetails };

/** Corrects a name that was mistyped or has changed, and the address to sign in with. */
export function ChangePersonForm({ personId, seen, details }: ChangePersonFormProps) {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={changePersonAction}>
      <input type="hidden" name="personId" value={personId} />
      <input type="hidden" name="seen" value={seen} />
      <PersonFields details={details} />
      <div>
        <Button kind="secondary">{t("save")}</Button>
      </div>
    </ActionForm>
  );
}
