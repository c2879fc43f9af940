import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { SheetStateTag } from "@/components/goal-sheets/sheet-state-tag";
import { Section } from "@/components/ui/section";
import type { SessionSheetView, SessionView } from "@/lib/consultations/session-view";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { SessionStateTag } from "./state-tags";

/** Where session and sheet stand, and how many basic projects the department has. */
export function SessionFacts({ view }: { view: SessionView }) {
  const t = useTranslations("consultations.session");
  const { session, sheets } = view;
  return (
    <Section title={t("facts")} id="facts">
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] items-center gap-x-6 gap-y-2">
        <dt>{t("state")}</dt>
        <dd>
          <SessionStateTag state={session.state} />
        </dd>
        {session.departmentId && <dt>{t("sheetState")}</dt>}
        {session.departmentId && (
          <dd className="flex flex-wrap items-center gap-4">
            {sheets.length === 0 && t("noSheet")}
            {sheets.map(({ sheet }) => (
              <span key={sheet.id} className="flex flex-wrap items-center gap-4">
                <SheetStateTag state={sheet.state} />
                <Link href={routes.sheet(sheet.id)} prefetch={false}>
                  {t("openSheet")}
                </Link>
              </span>
            ))}
          </dd>
        )}
        {session.basicProjects !== null && <dt>{t("basicProjects")}</dt>}
        {session.basicProjects !== null && <dd>{session.basicProjects}</dd>}
      </dl>
    </Section>
  );
}

/** The goals as the items to go through; each leads to its text below. */
export function Agenda({ form, sheets }: { form: SheetForm; sheets: readonly SessionSheetView[] }) {
  const t = useTranslations("consultations.session");
  const locale = toLocale(useLocale());
  const goals = sheets.flatMap(({ content }) => content.missions.flatMap((mission) => mission.goals));
  if (goals.length === 0) return null;
  return (
    <Section title={t("agenda")} id="agenda">
      <ol className="flex flex-col gap-1">
        {goals.map(({ id, number, title }) => (
          <li key={id}>
            <a href={`#goal-${id}`} className="inline-flex min-h-11 items-center">
              {t("agendaGoal", { word: form.goalWord[locale], number, title: title || t("untitled") })}
            </a>
          </li>
        ))}
      </ol>
    </Section>
  );
}
