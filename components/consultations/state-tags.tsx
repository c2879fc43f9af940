import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { SessionState } from "@/lib/consultations/workflow";

const SESSION_LOOKS: Record<SessionState, { shape: Shape; tone: Tone }> = {
  PLANNED: { shape: "circle", tone: "neutral" },
  HELD: { shape: "check", tone: "success" },
  CANCELLED: { shape: "cross", tone: "warning" },
};

export function SessionStateTag({ state }: { state: SessionState }) {
  const t = useTranslations("consultations.sessionState");
  return <Tag {...SESSION_LOOKS[state]}>{t(state)}</Tag>;
}

/** Whether the departments see the timetable. */
export function RoundStateTag({ released }: { released: boolean }) {
  const t = useTranslations("consultations.roundState");
  return released ? (
    <Tag shape="check" tone="success">
      {t("released")}
    </Tag>
  ) : (
    <Tag shape="circle" tone="neutral">
      {t("draft")}
    </Tag>
  );
}
