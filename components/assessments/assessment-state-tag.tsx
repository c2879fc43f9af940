import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { AssessmentState } from "@/lib/assessments/workflow";

const LOOKS: Record<AssessmentState, { shape: Shape; tone: Tone }> = {
  OPEN: { shape: "circle", tone: "neutral" },
  HANDED_IN: { shape: "half", tone: "info" },
  RETURNED: { shape: "triangle", tone: "warning" },
  FINAL: { shape: "check", tone: "success" },
};

/** Where one kind of assessment stands; null as long as it was not opened. */
export function AssessmentStateTag({ state }: { state: AssessmentState | null }) {
  const t = useTranslations("assessments");
  if (state === null) {
    return (
      <Tag shape="dash" tone="neutral">
        {t("notOpened")}
      </Tag>
    );
  }
  return <Tag {...LOOKS[state]}>{t(`states.${state}`)}</Tag>;
}
