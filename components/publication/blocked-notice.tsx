import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Blocked } from "@/lib/errors";

/** In place of a form that cannot be sent now: why not, in the words of the policy. */
export function BlockedNotice({ blocked }: { blocked: Blocked }) {
  const t = useTranslations("publication.desk");
  const reasons = useTranslations("reasons");
  return (
    <Notice kind="info" title={t("notNow")}>
      <p>{reasons(blocked.reason)}</p>
    </Notice>
  );
}
