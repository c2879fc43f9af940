import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { SheetState } from "@/lib/goal-sheets/workflow";

const LOOKS: Record<SheetState, { shape: Shape; tone: Tone }> = {
  DRAFTING: { shape: "circle", tone: "neutral" },
  SUBMITTED: { shape: "half", tone: "info" },
  IN_CONSULTATION: { shape: "dot", tone: "info" },
  RETURNED: { shape: "triangle", tone: "warning" },
  AGREED: { shape: "square", tone: "success" },
  APPROVED: { shape: "check", tone: "success" },
};

/** The working copy's state: word, shape and colour. */
export function SheetStateTag({ state }: { state: SheetState }) {
  const t = useTranslations("sheets.states");
  return <Tag {...LOOKS[state]}>{t(state)}</Tag>;
}
