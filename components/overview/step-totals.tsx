import { useTranslations } from "next-intl";
import { STEPS, standingOf, type YearProgress } from "@/lib/overview/progress";

/** How many departments have each step behind them, and how many are late with it. */
export function StepTotals({ progress, today }: { progress: YearProgress; today: string }) {
  const t = useTranslations("desk");
  const totals = STEPS.map((step) => {
    const standings = progress.departments.map((department) => standingOf(department, step, progress, today));
    const asked = standings.filter((standing) => standing !== "NONE");
    const count = (wanted: string) => asked.filter((standing) => standing === wanted).length;
    return { step, all: asked.length, done: count("DONE"), late: count("LATE") };
  });
  return (
    <dl aria-label={t("overview.total")} className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-std-16N-170">
      {totals
        .filter(({ all }) => all > 0)
        .map(({ step, all, done, late }) => (
          <div key={step} className="flex gap-2">
            <dt>{t(`steps.${step}`)}</dt>
            <dd className="tabular-nums">
              {t("overview.totalOf", { done, all })}
              {late > 0 && t("overview.lateCount", { count: late })}
            </dd>
          </div>
        ))}
    </dl>
  );
}
