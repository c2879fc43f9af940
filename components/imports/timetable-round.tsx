import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { Tag } from "@/components/ui/tag";
import { TextField } from "@/components/ui/text-field";
import { ROUND_SEASONS } from "@/lib/consultations/workflow";
import type { Blocked } from "@/lib/errors";
import { formatDate } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { makeRoundAction } from "@/lib/imports/actions";
import { isPlaceable, type NamedDepartment, type ProposedSlot } from "@/lib/imports/proposed-timetable";
import { routes } from "@/lib/routes";

type TimetableRoundProps = {
  proposalId: string;
  /** Empty where the document has no timetable or the person plans no rounds. */
  slots: readonly ProposedSlot[];
  panelists: readonly string[];
  departments: readonly NamedDepartment[];
  blocked: Blocked | null;
  /** The round that was made already. */
  roundId: string | null;
  /** The name that the round gets unless another is typed. */
  yearName: string;
  locale: Locale;
};

function useSlotName(locale: Locale) {
  const t = useTranslations("imports.timetable");
  return ({ session }: ProposedSlot) => {
    const { date, start, end, department, basicProjects, reserve } = session;
    const time = t("time", { date: date ? formatDate(date, locale) : t("noDate"), start, end });
    if (reserve) return `${time} ${t("reserve")}`;
    const projects = basicProjects === null ? "" : t("basicProjects", { count: basicProjects });
    return `${time} ${department ?? t("noDepartment")}${projects}`;
  };
}

/** One row of the timetable; the select says to which department of the year it belongs. */
function SlotRow({ slot, index, name, departments }: SlotRowProps) {
  const t = useTranslations("imports.timetable");
  const review = useTranslations("imports.review");
  const { session, departmentId } = slot;
  const field = `rows.${index}.departmentId`;
  if (session.reserve || !isPlaceable(session)) {
    return (
      <li>
        <input type="hidden" name={field} value="" />
        {name} {!isPlaceable(session) && t("notPlaceable")}
      </li>
    );
  }
  const unmatched = (
    <span className="flex flex-wrap items-center gap-2">
      <Tag shape="triangle" tone="warning">
        {review("doubt")}
      </Tag>
      <span className="min-w-0 wrap-anywhere">{t("unmatched")}</span>
    </span>
  );
  return (
    <li>
      <SelectField
        label={name}
        name={field}
        support={departmentId === null ? unmatched : undefined}
        defaultValue={departmentId ?? ""}
        options={[
          { value: "", label: t("leaveOut") },
          ...departments.map((department) => ({ value: department.departmentId, label: department.name })),
        ]}
      />
    </li>
  );
}
type SlotRowProps = {
  slot: ProposedSlot;
  index: number;
  name: string;
  departments: readonly NamedDepartment[];
};

function RoundFields({ yearName }: { yearName: string }) {
  const t = useTranslations("imports.timetable");
  const consultations = useTranslations("consultations");
  const seasons = ROUND_SEASONS.map((season) => ({
    value: season,
    label: consultations(`season.${season}`),
  }));
  return (
    <>
      <TextField
        label={t("name")}
        name="name"
        defaultValue={t("defaultName", { year: yearName })}
        support={t("nameSupport")}
        required
      />
      <SelectField label={t("season")} name="season" options={seasons} defaultValue="SPRING" required />
      <TextField label={t("room")} name="room" support={t("roomSupport")} required />
    </>
  );
}

/** The timetable that came with the document, to be made a round of consultations of the year. */
export function TimetableRound(props: TimetableRoundProps) {
  const { proposalId, slots, panelists, departments, blocked, roundId, yearName, locale } = props;
  const t = useTranslations("imports.timetable");
  const reasons = useTranslations("reasons");
  const nameOf = useSlotName(locale);
  if (slots.length === 0) return null;
  const unmatched = slots.filter(({ session, departmentId }) => !session.reserve && departmentId === null);
  return (
    <Section title={t("title")} id="timetable">
      {roundId ? (
        <Notice kind="success" title={t("made")}>
          <ButtonLink href={routes.consultationRound(roundId)}>{t("openRound")}</ButtonLink>
        </Notice>
      ) : blocked ? (
        <Notice kind="warning" title={t("blocked")}>
          {reasons(blocked.reason)}
        </Notice>
      ) : (
        <>
          <p className="mb-4">{t("lead", { count: slots.length, unmatched: unmatched.length })}</p>
          <ActionForm action={makeRoundAction}>
            <input type="hidden" name="proposalId" value={proposalId} />
            <RoundFields yearName={yearName} />
            <p>{t("panelists", { names: panelists.join("、") })}</p>
            <ol className="flex flex-col gap-4">
              {slots.map((slot, index) => (
                <SlotRow
                  key={`${slot.session.date} ${slot.session.start} ${slot.session.end}`}
                  {...{ slot, index, departments, name: nameOf(slot) }}
                />
              ))}
            </ol>
            <div>
              <Button>{t("make")}</Button>
            </div>
          </ActionForm>
        </>
      )}
    </Section>
  );
}
