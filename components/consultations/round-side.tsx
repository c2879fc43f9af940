import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { releaseRoundAction } from "@/lib/consultations/actions";
import type { PanelistView, RoundSummary, RoundView } from "@/lib/consultations/round-view";
import { formatDuration, proposedMinutes } from "@/lib/consultations/timetable";
import { useWarningText } from "./warning-text";

/** Who sits on the other side, in the round's order. */
export function PanelistList({ panelists }: { panelists: readonly PanelistView[] }) {
  const t = useTranslations("consultations.panelists");
  return (
    <Section title={t("title")} id="panelists">
      {panelists.length === 0 && <p>{t("none")}</p>}
      <ul className="flex flex-col gap-1">
        {panelists.map(({ id, title, personName, required }) => (
          <li key={id}>
            {personName ? t("line", { title, name: personName }) : title}
            {!required && <span className="ml-2 text-solid-gray-700">{t("optional")}</span>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Departments that wait for a place, with the time that is proposed for each. */
export function UnplacedDepartments({ unplaced }: Pick<RoundView, "unplaced">) {
  const t = useTranslations("consultations.unplaced");
  return (
    <Section title={t("title")} id="unplaced">
      {unplaced.length === 0 && <p>{t("none")}</p>}
      <ul className="flex flex-col gap-1">
        {unplaced.map(({ departmentId, name, basicProjectCount }) => (
          <li key={departmentId}>
            {t("item", {
              department: name,
              count: basicProjectCount,
              duration: formatDuration(proposedMinutes(basicProjectCount)),
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** How much is to be looked at; what stands at no slot of the timetable is told here. */
export function TimetableCheck({ view }: { view: RoundView }) {
  const t = useTranslations("consultations.warnings");
  const warningText = useWarningText(view);
  const count = view.warnings.length;
  const elsewhere = view.warnings.filter(({ slotId }) => slotId === null);
  return (
    <div className="mb-6 print:hidden">
      <Notice kind={count === 0 ? "success" : "warning"} title={t("title")}>
        <p>{count === 0 ? t("none") : t("count", { count })}</p>
        <ul>
          {elsewhere.map(warningText).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Notice>
    </div>
  );
}

/** Shows the timetable to all departments; it can still be corrected afterwards. */
export function ReleaseRound({ round, mayRelease }: { round: RoundSummary; mayRelease: boolean }) {
  const t = useTranslations("consultations.release");
  return (
    <Section title={t("title")} id="release">
      <div className="flex flex-col gap-4">
        <p>{round.released ? t("done") : t("lead")}</p>
        {mayRelease && (
          <ActForm
            action={releaseRoundAction}
            given={{ roundId: round.id, version: round.version }}
            kind="primary"
          >
            {t("button")}
          </ActForm>
        )}
      </div>
    </Section>
  );
}
