import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { MailState } from "@/lib/notifications/mail-state";

const LOOKS: Record<MailState, { shape: Shape; tone: Tone }> = {
  SENT: { shape: "check", tone: "success" },
  WAITING: { shape: "circle", tone: "info" },
  FAILED: { shape: "cross", tone: "danger" },
  NOT_TRIED: { shape: "dash", tone: "neutral" },
  MADE_UP: { shape: "dash", tone: "neutral" },
};

/** How a mail stands: word, shape and colour. */
export function MailStateTag({ state }: { state: MailState }) {
  const t = useTranslations("mail.settings.state");
  return <Tag {...LOOKS[state]}>{t(state)}</Tag>;
}
