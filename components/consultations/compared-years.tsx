import { useLocale, useTranslations } from "next-intl";
import { GoalView } from "@/components/goal-sheets/goal-view";
import { Section } from "@/components/ui/section";
import type { PastResults } from "@/lib/assessments/assessment-view";
import type { SessionView } from "@/lib/consultations/session-view";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

function ThisYear({ view }: { view: SessionView }) {
  return view.sheets.flatMap(({ sheet, content }) =>
    content.missions.flatMap((mission) =>
      mission.goals.map((goal) => (
        <GoalView
          key={goal.id}
          form={view.form}
          goal={goal}
          remarks={{ sheetId: sheet.id, comments: [], decisions: [], mayComment: false }}
        />
      )),
    ),
  );
}

function PastGoal({ goal, row, assessed }: PastResults["goals"][number] & { assessed: boolean }) {
  const t = useTranslations("consultations.session");
  const level =
    row?.levelOrder && row.levelLabel
      ? t("level", { order: row.levelOrder, label: row.levelLabel })
      : t("noResult");
  return (
    <article className="mb-8 rounded-8 border border-solid-gray-420 p-4">
      <h3 className="text-std-18B-160">{goal.title || t("untitled")}</h3>
      <dl className="mt-2 flex flex-col gap-2">
        <dt className="font-bold">{t("targets")}</dt>
        <dd className="whitespace-pre-wrap">{goal.targets}</dd>
        {assessed && <dt className="font-bold">{t("result")}</dt>}
        {assessed && <dd>{level}</dd>}
        {row && row.reason !== "" && <dt className="font-bold">{t("reason")}</dt>}
        {row && row.reason !== "" && <dd className="whitespace-pre-wrap">{row.reason}</dd>}
      </dl>
    </article>
  );
}

/** This year's goals on the left, what became of last year's on the right. */
export function ComparedYears({ view, past }: { view: SessionView; past: PastResults | null }) {
  const t = useTranslations("consultations.session");
  const locale = toLocale(useLocale());
  const year = view.session.fiscalYear;
  return (
    <div className="gap-8 lg:grid lg:grid-cols-2">
      <Section title={t("thisYear", { year: formatFiscalYear(year, locale) })} id="this-year">
        {view.sheets.length === 0 && <p>{t("noSheet")}</p>}
        <ThisYear view={view} />
      </Section>
      <Section title={t("lastYear", { year: formatFiscalYear(year - 1, locale) })} id="last-year">
        {past === null && <p>{t("noLastYear")}</p>}
        {past?.goals.map((entry) => (
          <PastGoal key={entry.goal.id} assessed={past.assessed} {...entry} />
        ))}
      </Section>
    </div>
  );
}
