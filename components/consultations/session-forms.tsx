import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { addSessionAction, cancelSessionAction, moveSessionAction } from "@/lib/consultations/actions";
import type { RoundSummary, TimetableSlot, UnplacedDepartment } from "@/lib/consultations/round-view";
import { formatDuration, formatMinutes, proposedMinutes } from "@/lib/consultations/timetable";
import { SESSION_KINDS } from "@/lib/consultations/workflow";

type SpanDefaults = { date: string; start: string; end: string };

function SpanFields({ given, endSupport }: { given: SpanDefaults; endSupport?: string }) {
  const t = useTranslations("consultations.addForm");
  const required = endSupport === undefined;
  return (
    <>
      <TextField label={t("date")} name="date" type="date" defaultValue={given.date} required />
      <TextField
        label={t("start")}
        name="start"
        inputMode="numeric"
        support={t("startSupport")}
        defaultValue={given.start}
        required
      />
      <TextField
        label={t("end")}
        name="end"
        inputMode="numeric"
        support={endSupport}
        defaultValue={given.end}
        required={required}
      />
    </>
  );
}

type AddSessionProps = { round: RoundSummary; departments: readonly UnplacedDepartment[] };

/** Places a department or a reserve slot by form; every department says how long is proposed for it. */
export function AddSession({ round, departments }: AddSessionProps) {
  const t = useTranslations("consultations");
  const choices = departments.map(({ departmentId, name, basicProjectCount }) => ({
    value: departmentId,
    label: t("unplaced.item", {
      department: name,
      count: basicProjectCount,
      duration: formatDuration(proposedMinutes(basicProjectCount)),
    }),
  }));
  return (
    <ActionForm action={addSessionAction}>
      <input type="hidden" name="roundId" value={round.id} />
      <SelectField
        label={t("addForm.kind")}
        name="kind"
        options={SESSION_KINDS.map((kind) => ({ value: kind, label: t(`addForm.${kind}`) }))}
        required
      />
      <SelectField
        label={t("addForm.department")}
        name="departmentId"
        support={t("addForm.departmentSupport")}
        options={[{ value: "", label: t("addForm.choose") }, ...choices]}
      />
      <SpanFields given={{ date: round.startsOn, start: "", end: "" }} endSupport={t("addForm.endSupport")} />
      <div>
        <Button>{t("addForm.add")}</Button>
      </div>
    </ActionForm>
  );
}

/** Moves a planned session, or takes it out; opens in its row, so that everything works by keyboard. */
export function MoveSession({ slot }: { slot: TimetableSlot }) {
  const t = useTranslations("consultations");
  const name = slot.departmentName ?? t("timetable.reserve");
  const of = <span className="sr-only">{t("moveForm.of", { name })}</span>;
  const given = {
    date: slot.date,
    start: formatMinutes(slot.startMinute),
    end: formatMinutes(slot.endMinute),
  };
  return (
    <details className="print:hidden">
      <summary className="min-h-11 py-2">
        {t("moveForm.open")}
        {of}
      </summary>
      <div className="flex w-60 max-w-full flex-col gap-4 border-l-4 border-solid-gray-420 pl-3">
        <ActionForm action={moveSessionAction}>
          <input type="hidden" name="sessionId" value={slot.id} />
          <input type="hidden" name="version" value={slot.version} />
          <SpanFields given={given} />
          <div>
            <Button kind="secondary">
              {t("moveForm.move")}
              {of}
            </Button>
          </div>
        </ActionForm>
        <ActForm
          action={cancelSessionAction}
          given={{ sessionId: slot.id, version: slot.version }}
          kind="danger"
        >
          {t("moveForm.cancel")}
          {of}
        </ActForm>
      </div>
    </details>
  );
}
