import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { DigestView } from "@/lib/notifications/mail-state";
import { MailStateTag } from "./mail-state-tag";

/** Why a mail failed: in our words for our own reasons, else as the mail server put it. */
export function useFailureText(): (reason: string) => string {
  const t = useTranslations("mail.failures");
  return (reason) => {
    const key = reason as Parameters<typeof t.has>[0];
    return t.has(key) ? t(key) : reason;
  };
}

function Course({ digest }: { digest: DigestView }) {
  const t = useTranslations("mail.settings");
  const locale = toLocale(useLocale());
  const failureText = useFailureText();
  const { attempts, lastError, nextAttemptAt, sentAt } = digest;
  const lines = [
    sentAt && t("sentAt", { moment: formatMoment(sentAt, locale) }),
    attempts > 1 && t("attempts", { count: attempts }),
    nextAttemptAt && t("nextAttempt", { moment: formatMoment(nextAttemptAt, locale) }),
    lastError && failureText(lastError),
  ].filter(Boolean);
  return lines.length > 0 && <p className="wrap-anywhere">{lines.join(" ")}</p>;
}

function Item({ digest }: { digest: DigestView }) {
  const t = useTranslations("mail.settings");
  const locale = toLocale(useLocale());
  const { date, name, address, subject, text, state } = digest;
  return (
    <li className="border-b border-solid-gray-300 py-3">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <MailStateTag state={state} />
        <span className="wrap-anywhere">
          {t("digestOf", { date: formatDate(date, locale), name, address })}
        </span>
      </p>
      <Course digest={digest} />
      <details>
        <summary className="min-h-11 py-2 text-std-17B-170 wrap-anywhere">{subject}</summary>
        <p className="my-2 border-l-4 border-solid-gray-420 pl-4 whitespace-pre-wrap wrap-anywhere">{text}</p>
      </details>
    </li>
  );
}

/** The mails that were made, newest first, each with how it went and its whole text. */
export function DigestList({ digests }: { digests: readonly DigestView[] }) {
  const t = useTranslations("mail.settings");
  if (digests.length === 0) {
    return <EmptyState title={t("digestsEmptyTitle")}>{t("digestsEmpty")}</EmptyState>;
  }
  return (
    <>
      <p className="mb-3">{t("digestsLead", { count: digests.length })}</p>
      <ul className="border-t border-solid-gray-300">
        {digests.map((digest) => (
          <Item key={digest.id} digest={digest} />
        ))}
      </ul>
    </>
  );
}
