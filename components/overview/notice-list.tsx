import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Tag } from "@/components/ui/tag";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { markNoticesReadAction } from "@/lib/notifications/actions";
import { type NoticeView, noticeAddress, noticeText } from "@/lib/notifications/labels";

function NoticeItem({ notice, canMark }: { notice: NoticeView; canMark: boolean }) {
  const t = useTranslations("desk.notices");
  const locale = toLocale(useLocale());
  const text = noticeText(notice, locale);
  const address = noticeAddress(notice);
  const { createdAt } = notice;
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-solid-gray-300 py-3">
      <div className="flex min-w-0 flex-col gap-1">
        <p className="flex flex-wrap items-center gap-2 text-std-16N-170 text-solid-gray-700">
          <time dateTime={createdAt.toISOString()}>{formatMoment(createdAt, locale)}</time>
          {!notice.read && (
            <Tag shape="dot" tone="info">
              {t("unread")}
            </Tag>
          )}
        </p>
        <p className="text-std-16N-170 wrap-anywhere">
          {address ? (
            <Link href={address} prefetch={false}>
              {text}
            </Link>
          ) : (
            text
          )}
        </p>
      </div>
      {canMark && !notice.read && (
        <ActForm action={markNoticesReadAction} given={{ noticeId: notice.id }}>
          {t("markRead")}
          <span className="sr-only"> {text}</span>
        </ActForm>
      )}
    </li>
  );
}

type NoticeListProps = {
  notices: readonly NoticeView[];
  /** Whether each notice can be marked as read here. */
  canMark?: boolean;
};

/** Notices, newest first, each leading to what it is about. */
export function NoticeList({ notices, canMark = false }: NoticeListProps) {
  return (
    <ul className="border-t border-solid-gray-300">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} canMark={canMark} />
      ))}
    </ul>
  );
}
