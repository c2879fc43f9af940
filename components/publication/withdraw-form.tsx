import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/layout/reason-dialog";
import { withdrawEditionAction } from "@/lib/publication/actions";

/** Asks for the reason before an edition leaves the public pages for good. */
export function WithdrawForm({ editionId, number }: { editionId: string; number: number }) {
  const t = useTranslations("publication.desk.withdraw");
  return (
    <ReasonDialog
      action={withdrawEditionAction}
      given={{ editionId }}
      opener={t("open")}
      texts={{
        ...{ title: t("title", { number }), lead: t("lead"), reason: t("reason") },
        ...{ button: t("button"), close: t("close") },
      }}
      isFinal
    />
  );
}
