import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/auth/actor";
import { disableAccountAction, enableAccountAction, renewPasswordAction } from "@/lib/people/actions";
import { blockedReason, type PeopleFacts } from "@/lib/people/policy";
import { type AccountState, AccountTag } from "./people-table";

type PersonAccountProps = {
  actor: Actor;
  person: { id: string; email: string | null; account: AccountState };
  facts: PeopleFacts;
};

/** Sign-in of one person; what the policy blocks stands as its reason in place of the button. */
export function PersonAccount({ actor, person, facts }: PersonAccountProps) {
  const t = useTranslations("settings.people");
  const reason = useTranslations("reasons");
  if (person.account === "NONE") return <AccountTag state="NONE" />;
  const about = { personId: person.id };
  const blocked = blockedReason(actor, "disableAccount", facts);
  return (
    <div className="flex flex-col gap-4">
      <p>
        {person.email} <AccountTag state={person.account} />
      </p>
      <ActForm action={renewPasswordAction} given={about}>
        {t("renewPassword")}
      </ActForm>
      {person.account === "DISABLED" ? (
        <ActForm action={enableAccountAction} given={about}>
          {t("enable")}
        </ActForm>
      ) : blocked ? (
        <Notice kind="info">
          <p>{reason(blocked.reason)}</p>
        </Notice>
      ) : (
        <ActForm action={disableAccountAction} given={about} kind="danger">
          {t("disable")}
        </ActForm>
      )}
    </div>
  );
}
