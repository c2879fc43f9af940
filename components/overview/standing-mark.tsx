import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { Standing } from "@/lib/overview/progress";

const LOOKS: Record<Standing, { shape: Shape; tone: Tone }> = {
  DONE: { shape: "check", tone: "success" },
  LATE: { shape: "diamond", tone: "danger" },
  OPEN: { shape: "circle", tone: "neutral" },
  NONE: { shape: "dash", tone: "neutral" },
};

/** How a department stands at a step: word, shape and colour. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations("desk.standings");
  return <Tag {...LOOKS[standing]}>{t(standing)}</Tag>;
}
