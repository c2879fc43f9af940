import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { YearLinks } from "@/components/layout/year-links";
import { RuleSetText } from "@/components/settings/rule-set-text";
import { RuleSeverities } from "@/components/settings/rule-severities";
import { RuleVersions } from "@/components/settings/rule-versions";
import { RuleWords } from "@/components/settings/rule-words";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { blockedReason } from "@/lib/fiscal-years/policy";
import { getShownYear } from "@/lib/fiscal-years/queries";
import { getRuleSetSettings } from "@/lib/fiscal-years/rule-set-queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.rules"))("title") };
}

type RulesPageProps = { searchParams: Promise<{ year?: string; version?: string }> };

export default async function RulesPage({ searchParams }: RulesPageProps) {
  const actor = await requireActor();
  const asked = await searchParams;
  const shown = await getShownYear(actor, asked.year);
  const t = await getTranslations("settings");
  const reason = await getTranslations("reasons");
  const locale = toLocale(await getLocale());
  const breadcrumbs = [{ href: routes.settings(), label: t("title") }];
  if (!shown) {
    return (
      <>
        <PageHeader title={t("rules.title")} breadcrumbs={breadcrumbs} />
        <EmptyState title={t("rules.noYear")} />
      </>
    );
  }
  const wanted = asked.version === undefined ? undefined : Number(asked.version);
  const settings = await orNotFound(getRuleSetSettings(actor, shown.year, wanted));
  const { ruleSet, version, seen, year, state, versions, isCurrent } = settings;
  const blocked = blockedReason(actor, "setRules", settings);
  const about = { year, seen };
  const given = { ruleSet, about, needsReason: state === "OPEN", readOnly: blocked !== null || !isCurrent };
  // A reason is asked for in an open year alone.
  const isChanged = state === "OPEN" && versions.some((known) => known.reason !== "");
  const standing = isChanged ? t("rules.changedState", { version: version ?? 0 }) : t(`rules.state.${state}`);
  return (
    <>
      <PageHeader
        title={t("rules.title")}
        lead={t("rules.of", {
          year: formatFiscalYear(year, locale),
          name: ruleSet.name[locale],
          version: version ?? 0,
        })}
        breadcrumbs={breadcrumbs}
      />
      <YearLinks
        label={t("rules.years")}
        years={shown.years}
        current={year}
        addressOf={routes.settingsRules}
      />
      <div className="mb-8">
        {isCurrent ? (
          <Notice kind="info">
            <p>{blocked ? reason(blocked.reason) : standing}</p>
          </Notice>
        ) : (
          <Notice kind="warning" title={t("rules.earlier")}>
            <p>
              <Link href={routes.settingsRules(year)}>{t("rules.toCurrent")}</Link>
            </p>
          </Notice>
        )}
      </div>
      <RuleSeverities key={`severities ${year} ${seen}`} {...given} />
      <RuleWords key={`words ${year} ${seen}`} {...given} />
      <RuleSetText key={`text ${year} ${seen}`} {...given} />
      <RuleVersions year={year} versions={versions} shown={version ?? 0} />
    </>
  );
}
