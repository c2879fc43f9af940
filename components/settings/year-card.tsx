import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import type { Actor } from "@/lib/auth/actor";
import { reopenYearAction } from "@/lib/fiscal-years/actions";
import { blockedReason } from "@/lib/fiscal-years/policy";
import type { Scale } from "@/lib/fiscal-years/scale";
import type { MilestoneKind, YearState } from "@/lib/fiscal-years/workflow";
import type { FormState } from "@/lib/form-state";
import { createYearSheetsAction } from "@/lib/goal-sheets/actions";
import { creationBlockedReason } from "@/lib/goal-sheets/policy";
import { formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { Unfinished } from "@/lib/overview/unfinished";
import { CloseYearForm } from "./close-year-form";
import { BindFormForm, MilestonesForm } from "./year-forms";

export type ShownYear = {
  year: number;
  state: YearState;
  version: number;
  municipalityId: string;
  formKey: string;
  formName: { ja: string; en: string };
  selfScale: Scale | null;
  supervisorScale: Scale | null;
  reopenReason: string | null;
  milestones: readonly { kind: MilestoneKind; startsOn: string | null; dueOn: string }[];
};

type YearCardProps = {
  actor: Actor;
  year: ShownYear;
  forms: readonly { key: string; name: string }[];
  /** What closing would leave unfinished; absent where the actor cannot close the year now. */
  closing?: { unfinished: readonly Unfinished[]; seen: string };
  /** Open and close the year together with its sheets, which only the screen may bring together. */
  openYearAction(state: FormState, form: FormData): Promise<FormState>;
  closeYearAction(state: FormState, form: FormData): Promise<FormState>;
};

const LOOKS: Record<YearState, { shape: Shape; tone: Tone }> = {
  PREPARING: { shape: "circle", tone: "neutral" },
  OPEN: { shape: "half", tone: "info" },
  CLOSED: { shape: "square", tone: "success" },
};

function BoundTo({ year }: { year: ShownYear }) {
  const t = useTranslations("settings.years");
  const locale = toLocale(useLocale());
  const { selfScale, supervisorScale } = year;
  const scales = [
    { term: t("selfScale"), text: selfScale?.name ?? t("noScale") },
    { term: t("supervisorScale"), text: supervisorScale?.name ?? t("noScale") },
  ];
  const facts = [
    { term: t("form"), text: year.formName[locale] },
    ...(selfScale || supervisorScale ? scales : []),
    ...year.milestones.map(({ kind, startsOn, dueOn }) => ({
      term: t(`milestone.${kind}`),
      text: startsOn
        ? t("period", { from: formatDate(startsOn, locale), to: formatDate(dueOn, locale) })
        : t("until", { date: formatDate(dueOn, locale) }),
    })),
    ...(year.reopenReason ? [{ term: t("reopenReason"), text: year.reopenReason }] : []),
  ];
  return (
    <dl className="grid gap-x-6 gap-y-2 md:grid-cols-[max-content_1fr]">
      {facts.map(({ term, text }) => (
        <div key={term} className="contents">
          <dt className="text-solid-gray-700">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

function ReopenForm({ about }: { about: { year: number; version: number } }) {
  const t = useTranslations("settings.years");
  return (
    <ActionForm action={reopenYearAction}>
      <input type="hidden" name="year" value={about.year} />
      <input type="hidden" name="version" value={about.version} />
      <TextField label={t("reasonToReopen")} name="reason" required />
      <div>
        <Button kind="secondary">{t("reopen")}</Button>
      </div>
    </ActionForm>
  );
}

/** The one transition that the year's state has next; who may not do it reads why. */
function NextStep({ actor, year, closing, openYearAction, closeYearAction }: Omit<YearCardProps, "forms">) {
  const t = useTranslations("settings.years");
  const reason = useTranslations("reasons");
  const about = { year: year.year, version: year.version };
  const steps = { PREPARING: "open", OPEN: "close", CLOSED: "reopen" } as const;
  const step = steps[year.state];
  const blocked = blockedReason(actor, step, year);
  if (blocked) {
    return (
      <Notice kind="info">
        <p>{reason(blocked.reason)}</p>
      </Notice>
    );
  }
  if (step === "reopen") return <ReopenForm about={about} />;
  if (step === "close") {
    return closing && <CloseYearForm about={about} closing={closing} action={closeYearAction} />;
  }
  return (
    <ActForm key={step} action={openYearAction} given={about} kind="primary">
      {t(step)}
    </ActForm>
  );
}

export function YearCard({ forms, ...step }: YearCardProps) {
  const { actor, year } = step;
  const t = useTranslations("settings.years");
  const title = formatFiscalYear(year.year, toLocale(useLocale()));
  return (
    <Section title={title} id={`year-${year.year}`}>
      <div className="flex flex-col gap-6">
        <p>
          <Tag {...LOOKS[year.state]}>{t(`state.${year.state}`)}</Tag>
        </p>
        <BoundTo year={year} />
        {!creationBlockedReason(actor, year.state) && (
          <ActForm action={createYearSheetsAction} given={{ year: year.year }}>
            {t("makeSheets")}
          </ActForm>
        )}
        <NextStep {...step} />
        {!blockedReason(actor, "setMilestones", year) && <MilestonesForm year={year} />}
        {!blockedReason(actor, "bindForm", year) && <BindFormForm year={year} forms={forms} />}
      </div>
    </Section>
  );
}
