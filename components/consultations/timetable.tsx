import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { SheetStateTag } from "@/components/goal-sheets/sheet-state-tag";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ShapeMark } from "@/components/ui/shape";
import type { RoundView, TimetableSlot } from "@/lib/consultations/round-view";
import { formatDuration, formatMinutes } from "@/lib/consultations/timetable";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { MoveSession } from "./session-forms";
import { SessionStateTag } from "./state-tags";
import { useWarningText } from "./warning-text";

function Marks({ texts }: { texts: readonly string[] }) {
  const t = useTranslations("consultations.timetable");
  if (texts.length === 0) return <span className="text-solid-gray-700">{t("noMarks")}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {texts.map((text) => (
        <li key={text} className="flex items-start gap-2 text-warning-orange-2">
          <ShapeMark shape="triangle" />
          {text}
        </li>
      ))}
    </ul>
  );
}

function SlotName({ slot }: { slot: TimetableSlot }) {
  const t = useTranslations("consultations.timetable");
  if (slot.kind === "RESERVE") return t("reserve");
  if (!slot.readable) return slot.departmentName;
  return (
    <Link href={routes.consultationSession(slot.id)} prefetch={false} className="wide:whitespace-nowrap">
      {slot.departmentName}
    </Link>
  );
}

function When({ slot }: { slot: TimetableSlot }) {
  const t = useTranslations("consultations.timetable");
  const locale = toLocale(useLocale());
  const [start, end] = [formatMinutes(slot.startMinute), formatMinutes(slot.endMinute)];
  return (
    <>
      <span className="block wide:whitespace-nowrap">{formatDate(slot.date, locale)}</span>
      <span className="block whitespace-nowrap tabular-nums">{t("span", { start, end })}</span>
    </>
  );
}

/** Marks and forms are for laying the timetable out; the printed one is without them. */
function useColumns({ plans, followsSheets }: { plans: boolean; followsSheets: boolean }) {
  const t = useTranslations("consultations.timetable");
  const marks = { key: "marks", header: <span className="print:hidden">{t("marks")}</span> };
  return [
    { key: "when", header: t("when") },
    { key: "duration", header: t("duration"), align: "end" as const },
    { key: "department", header: t("department") },
    { key: "basicProjects", header: t("basicProjects"), align: "end" as const },
    { key: "state", header: t("state") },
    ...(followsSheets ? [{ key: "sheet", header: t("sheet") }] : []),
    ...(plans ? [marks] : []),
  ];
}

/** The round's sessions and reserve slots day by day, as the printed timetable has them. */
export function Timetable({ view }: { view: RoundView }) {
  const t = useTranslations("consultations.timetable");
  const warningText = useWarningText(view);
  const plans = view.allowed.editRound === null;
  const columns = useColumns({ plans, followsSheets: view.slots.some((slot) => slot.sheetState !== null) });
  const textsOf = (slot: TimetableSlot) =>
    view.warnings.filter((warning) => warning.slotId === slot.id).map(warningText);
  const rows = view.slots.map((slot) => ({
    key: slot.id,
    cells: {
      when: <When slot={slot} />,
      duration: formatDuration(slot.endMinute - slot.startMinute),
      department: <SlotName slot={slot} />,
      basicProjects: slot.basicProjects,
      state: <SessionStateTag state={slot.state} />,
      sheet: slot.sheetState && <SheetStateTag state={slot.sheetState} />,
      marks: (
        <div className="flex flex-col gap-2 print:hidden">
          <Marks texts={textsOf(slot)} />
          {slot.state === "PLANNED" && <MoveSession slot={slot} />}
        </div>
      ),
    },
  }));
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={rows}
      empty={<EmptyState title={t("emptyTitle")}>{plans ? t("emptyOffice") : t("emptyOthers")}</EmptyState>}
    />
  );
}
