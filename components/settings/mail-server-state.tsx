import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Notice } from "@/components/ui/notice";
import { formatDate, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { sendTestMailAction } from "@/lib/notifications/mail-actions";
import { isReservedAddress } from "@/lib/notifications/reserved-names";
import { useFailureText } from "./digest-list";

type MailServerStateProps = {
  server: string | null;
  ownAddress: string;
  lastSentAt: Date | null;
  lastFailure: { date: string; reason: string } | null;
  lastTest: { at: Date; address: string; failure: string | null } | null;
};

function useLatest({ lastSentAt, lastFailure, lastTest }: MailServerStateProps) {
  const t = useTranslations("mail.settings");
  const locale = toLocale(useLocale());
  const failureText = useFailureText();
  const test = lastTest && { moment: formatMoment(lastTest.at, locale), address: lastTest.address };
  return [
    { key: "lastSent", text: lastSentAt && formatMoment(lastSentAt, locale) },
    {
      key: "lastFailed",
      text:
        lastFailure &&
        t("failedLine", {
          date: formatDate(lastFailure.date, locale),
          reason: failureText(lastFailure.reason),
        }),
    },
    {
      key: "lastTest",
      text:
        test &&
        (lastTest?.failure
          ? t("testFailed", { ...test, reason: lastTest.failure })
          : t("testOk", { moment: test.moment, address: test.address })),
    },
  ] as const;
}

/** Whether a mail server is set, how it went lately, and a mail to try it. */
export function MailServerState(props: MailServerStateProps) {
  const t = useTranslations("mail.settings");
  const { server, ownAddress } = props;
  const latest = useLatest(props);
  return (
    <div className="flex flex-col gap-6">
      <Notice kind={server ? "success" : "info"} title={server ? t("serverOn", { server }) : t("serverOff")}>
        <p>{t(server ? "serverOnLead" : "serverOffLead")}</p>
      </Notice>
      <dl className="flex flex-col gap-2">
        {latest.map(({ key, text }) => (
          <div key={key}>
            <dt className="text-std-16B-170">{t(key)}</dt>
            <dd className="wrap-anywhere">{text ?? t("never")}</dd>
          </div>
        ))}
      </dl>
      {server === null ? (
        <p>{t("testNoServer")}</p>
      ) : isReservedAddress(ownAddress) ? (
        <p className="wrap-anywhere">{t("testMadeUp", { address: ownAddress })}</p>
      ) : (
        <div className="flex flex-col gap-3">
          <p className="wrap-anywhere">{t("testLead", { address: ownAddress })}</p>
          <ActForm action={sendTestMailAction} given={{}} pendingLabel={t("testing")}>
            {t("test")}
          </ActForm>
        </div>
      )}
    </div>
  );
}
