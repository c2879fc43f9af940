import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { RuleVersion } from "@/lib/fiscal-years/rule-set-schema";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type RuleVersionsProps = { year: number; versions: readonly RuleVersion[]; shown: number };

/** Every version of a year's rules with who brought it, when and why; each can be read as it was. */
export function RuleVersions({ year, versions, shown }: RuleVersionsProps) {
  const t = useTranslations("settings.rules");
  const locale = toLocale(useLocale());
  if (versions.length === 0) return null;
  return (
    <Section title={t("versions")} id="versions">
      <ol className="flex flex-col gap-4">
        {versions.map(({ version, isChange, since, byName, reason }, index) => (
          <li key={version} className="border-l-4 border-solid-gray-420 pl-3">
            <p className="flex flex-wrap items-center gap-x-3">
              <Link
                href={index === 0 ? routes.settingsRules(year) : routes.settingsRuleVersion(year, version)}
                prefetch={false}
                aria-current={version === shown ? "page" : undefined}
                className="inline-flex min-h-11 items-center aria-[current]:font-bold"
              >
                {t("version", { version })}
              </Link>
              {index === 0 && <span>{t("current")}</span>}
            </p>
            {since && (
              <p>
                {t(isChange ? "changedBy" : "keptBy", { moment: formatMoment(since, locale), name: byName })}
              </p>
            )}
            {reason && <p className="wrap-anywhere">{t("because", { reason })}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
