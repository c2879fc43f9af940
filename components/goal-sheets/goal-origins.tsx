import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import type { GoalOrigins, GoalSourceView } from "@/lib/goal-sheets/goal-origins";
import type { LineageMark } from "@/lib/goal-sheets/lineage";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

/** Says how a goal goes on from one of last year, and why. */
export function LineageLine({ mark }: { mark: LineageMark }) {
  const t = useTranslations("carry.lineage");
  const locale = toLocale(useLocale());
  const year = formatFiscalYear(mark.fiscalYear, locale);
  const title = mark.title || t("untitled");
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Tag shape="dot" tone="info">
          {t("marked", { kind: t(`kinds.${mark.kind}`) })}
        </Tag>
        <span className="wrap-anywhere">{t("from", { year, title, department: mark.departmentName })}</span>
      </p>
      {mark.reason && (
        <p className="whitespace-pre-wrap wrap-anywhere">{t("because", { reason: mark.reason })}</p>
      )}
    </>
  );
}

/** Issues and proposals of an evaluation sheet, in full. */
export function SourceTexts({ source }: { source: GoalSourceView }) {
  const t = useTranslations("carry.sources");
  const parts: [string, string][] = [
    [t("issues"), source.issues],
    [t("proposals"), source.proposals],
  ];
  return (
    <dl>
      {parts.map(
        ([label, text]) =>
          text !== "" && (
            <div key={label} className="py-1">
              <dt className="font-bold">{label}</dt>
              <dd className="whitespace-pre-wrap wrap-anywhere">{text}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** What an evaluation sheet is called, with its year. */
export function useSourceName(): (source: Pick<GoalSourceView, "reference" | "fiscalYear">) => string {
  const t = useTranslations("carry.sources");
  const locale = toLocale(useLocale());
  return ({ reference, fiscalYear }) =>
    fiscalYear === null ? reference : t("named", { reference, year: formatFiscalYear(fiscalYear, locale) });
}

/** Where a goal comes from, as the sheet's reading view shows it; nothing for a goal without origins. */
export function GoalOriginsView({ lineage, sources }: GoalOrigins): ReactNode {
  const t = useTranslations("carry");
  const nameOf = useSourceName();
  if (lineage.length + sources.length === 0) return null;
  return (
    <div className="my-2 flex flex-col gap-2 border-l-4 border-key-900 pl-3">
      {lineage.length > 0 && (
        <ul aria-label={t("lineage.label")} className="flex flex-col gap-2">
          {lineage.map((mark) => (
            <li key={mark.id}>
              <LineageLine mark={mark} />
            </li>
          ))}
        </ul>
      )}
      {sources.map((source) => (
        <details key={source.id}>
          <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline wrap-anywhere">
            {t("sources.one", { name: nameOf(source) })}
          </summary>
          <SourceTexts source={source} />
        </details>
      ))}
    </div>
  );
}
