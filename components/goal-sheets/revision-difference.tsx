import { useLocale, useTranslations } from "next-intl";
import { Difference } from "@/components/ui/difference";
import { POLICY_BASES } from "@/lib/goal-sheets/field-place";
import { isListField, listEntries } from "@/lib/goal-sheets/revision";
import {
  abridged,
  type DifferencePiece,
  entriesDifference,
  textDifference,
  wholeDifference,
} from "@/lib/goal-sheets/text-difference";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { sdgsOf } from "@/lib/sheet-forms/sdg-names";

type Names = Readonly<Record<string, string>>;

/** Values as people read them: lists by their names, dates and choices in words, texts as typed. */
function useReading(field: string, names: Names) {
  const t = useTranslations("revisions");
  const locale = toLocale(useLocale());
  const entry = (written: string): string => {
    if (field === "policyNumbers") return written;
    if (field !== "sdgs") return names[written] ?? t("unknownEntry");
    return sdgsOf([Number(written)]).map((sdg) => `${sdg.number} ${sdg.name[locale]}`)[0] ?? written;
  };
  const whole = (written: string): string => {
    const basis = POLICY_BASES.find((name) => name === written);
    if (field === "policyBasis" && basis) return t(basis);
    return field === "deadline" && written !== "" ? formatDate(written, locale) : written;
  };
  return { entry, whole };
}

/** The difference of two values of one field, in readable words. */
function useDifference(field: string, names: Names): (before: string, after: string) => DifferencePiece[] {
  const { entry, whole } = useReading(field, names);
  if (isListField(field)) {
    const entries = (value: string) => listEntries(field, value).map(entry);
    return (before, after) => entriesDifference(entries(before), entries(after));
  }
  if (field === "deadline" || field === "policyBasis")
    return (before, after) => wholeDifference(whole(before), whole(after));
  return textDifference;
}

type RevisionDifferenceProps = {
  field: string;
  before: string;
  after: string;
  names: Names;
  /** Characters of unchanged text beside a change; all of it where absent. */
  around?: number;
};

/** What became of a field's value, in the words in which people read it. */
export function RevisionDifference({ field, before, after, names, around }: RevisionDifferenceProps) {
  const t = useTranslations("differences");
  const difference = useDifference(field, names)(before, after);
  return (
    <p className="whitespace-pre-wrap">
      <Difference
        pieces={around === undefined ? difference : abridged(difference, around)}
        words={{ added: t("added"), removed: t("removed"), end: t("end") }}
      />
    </p>
  );
}
