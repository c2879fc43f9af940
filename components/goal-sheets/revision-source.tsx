import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import type { RevisionView } from "@/lib/goal-sheets/revision";
import type { RevisionOrigin } from "@/lib/goal-sheets/revision-origin";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

/** Where a text came from that nobody typed, in words. */
function useOriginText(): (origin: RevisionOrigin) => string {
  const t = useTranslations("revisions");
  const locale = toLocale(useLocale());
  return (origin) => {
    switch (origin.kind) {
      case "carriedOver": {
        const year = formatFiscalYear(origin.year, locale);
        const goals = origin.goals.map((title) => t("quoted", { title: title || t("untitled") })).join("");
        return goals ? t("origin.carriedOver", { year, goals }) : t("origin.carriedOverMission", { year });
      }
      case "evaluation":
        return t("origin.evaluation", { reference: origin.reference });
      case "workbook":
        return t("origin.workbook", { fileName: origin.fileName });
      case "copy":
        return t("origin.copy", { goal: origin.goal || t("untitled") });
      default:
        return t(`origin.${origin.kind}`);
    }
  };
}

/** Says of a revision that nobody typed where its text came from; nothing of the others. */
export function RevisionSource({ revision }: { revision: Pick<RevisionView, "restores" | "origin"> }) {
  const t = useTranslations("revisions");
  const textOf = useOriginText();
  const { restores, origin } = revision;
  if (!restores && !origin) return null;
  return (
    <p className="wrap-anywhere">
      <Tag shape="half" tone="info">
        {origin ? textOf(origin) : t("restored")}
      </Tag>
    </p>
  );
}
