import { useTranslations } from "next-intl";
import { Difference } from "@/components/ui/difference";
import { abridged, textDifference } from "@/lib/goal-sheets/text-difference";

type TextDifferenceViewProps = {
  before: string;
  after: string;
  /** So many characters of what stayed the same are shown beside a change; all of it where absent. */
  around?: number;
};

/** What became of a text, word by word, in running text that keeps its line breaks. */
export function TextDifferenceView({ before, after, around }: TextDifferenceViewProps) {
  const t = useTranslations("differences");
  const pieces = textDifference(before, after);
  return (
    <p className="whitespace-pre-wrap">
      <Difference
        pieces={around === undefined ? pieces : abridged(pieces, around)}
        words={{ added: t("added"), removed: t("removed"), end: t("end") }}
      />
    </p>
  );
}
