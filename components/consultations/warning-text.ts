import { useTranslations } from "next-intl";
import type { RoundView } from "@/lib/consultations/round-view";
import { formatMinutes, type TimetableWarning } from "@/lib/consultations/timetable";

type Named = Pick<RoundView, "slots" | "departments">;

/** A warning in words, naming the other session or the department. */
export function useWarningText({ slots, departments }: Named): (warning: TimetableWarning) => string {
  const t = useTranslations("consultations");
  return (warning) => {
    switch (warning.key) {
      case "roomTaken": {
        const other = slots.find(({ id }) => id === warning.otherSlotId);
        const name = other?.departmentName ?? t("timetable.reserve");
        return t("warnings.roomTaken", { other: `${name} ${formatMinutes(other?.startMinute ?? 0)}` });
      }
      case "roomTakenByRound":
        return t("warnings.roomTakenByRound", { round: warning.roundName });
      case "panelistElsewhere":
        return t("warnings.panelistElsewhere", { title: warning.title, round: warning.roundName });
      case "departmentUnplaced": {
        const unplaced = departments.find(({ departmentId }) => departmentId === warning.departmentId);
        return t("warnings.departmentUnplaced", { department: unplaced?.name ?? "" });
      }
      default:
        return t(`warnings.${warning.key}`);
    }
  };
}
