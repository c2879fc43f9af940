import { formatDate, formatFiscalYear, formatMoment } from "@/lib/i18n/era";
import type { Locale } from "@/lib/i18n/locale";
import { type NoticeView, noticeAddress, noticeText } from "@/lib/notifications/labels";
import { routes } from "@/lib/routes";
import { type DigestTexts, digestTexts, taskAddress } from "./labels";
import type { Reminder } from "./reminder";

export type Digest = {
  municipality: string;
  /** Who is written to. */
  name: string;
  locale: Locale;
  /** Civil date (ISO). */
  date: string;
  reminders: readonly Reminder[];
  /** Unread ones that no mail has told of yet, newest first. */
  notices: readonly Pick<NoticeView, "kind" | "data" | "createdAt">[];
  /** How many things await this person in all. */
  awaiting: number;
  /** The server's address, without a path. */
  baseUrl: string;
};

/** As many notices as a mail tells in full; of the others it tells how many there are. */
const MOST_NOTICES = 20;

type Writing = { digest: Digest; t: DigestTexts; link(path: string): string };

function reminderLines({ digest, t, link }: Writing): string[] {
  const { reminders, locale } = digest;
  if (reminders.length === 0) return [];
  const items = reminders.flatMap(({ turn, dueOn, nearness }) => {
    const year = formatFiscalYear(turn.year, locale);
    const of = turn.departmentName
      ? t("desk.task.of", { department: turn.departmentName, year })
      : t("desk.task.ofYear", { year });
    const count = turn.sheetId === null ? (turn.count ?? 0) : 0;
    const what = t(`desk.tasks.${turn.task}.what`, { count });
    const days = nearness.when === "ahead" ? nearness.workingDays : 0;
    const near = t(`mail.digest.near.${nearness.when}`, { days });
    return [
      t("mail.digest.item", { text: what }),
      t("mail.digest.detail", { text: of }),
      t("mail.digest.detail", { text: t("mail.digest.due", { date: formatDate(dueOn, locale), near }) }),
      t("mail.digest.detail", { text: link(taskAddress(turn)) }),
      "",
    ];
  });
  return [t("mail.digest.reminders", { count: reminders.length }), "", ...items];
}

function noticeLines({ digest, t, link }: Writing): string[] {
  const { notices, locale } = digest;
  if (notices.length === 0) return [];
  const items = notices.slice(0, MOST_NOTICES).flatMap((notice) => {
    const path = noticeAddress(notice);
    return [
      t("mail.digest.item", { text: noticeText(notice, locale) }),
      t("mail.digest.detail", { text: formatMoment(notice.createdAt, locale) }),
      ...(path ? [t("mail.digest.detail", { text: link(path) })] : []),
      "",
    ];
  });
  const more = notices.length - MOST_NOTICES;
  const rest = more > 0 ? [t("mail.digest.more", { count: more }), link(routes.notices()), ""] : [];
  return [t("mail.digest.notices", { count: notices.length }), "", ...items, ...rest];
}

function subjectOf({ digest, t }: Writing): string {
  const { reminders, notices, municipality } = digest;
  const parts = [
    ...(reminders.length > 0 ? [t("mail.digest.subjectReminders", { count: reminders.length })] : []),
    ...(notices.length > 0 ? [t("mail.digest.subjectNotices", { count: notices.length })] : []),
  ];
  return t("mail.digest.subject", { parts: parts.join(t("mail.digest.and")), municipality });
}

/** The one mail of a day to one person: what is due soon, what is new, and where all of it stands. */
export function digestText(digest: Digest): { subject: string; text: string } {
  const { name, locale, date, awaiting, baseUrl } = digest;
  const t = digestTexts(locale);
  const writing: Writing = { digest, t, link: (path) => new URL(path, baseUrl).href };
  const lines = [
    t("mail.digest.greeting", { name }),
    "",
    t("mail.digest.lead", { date: formatDate(date, locale) }),
    "",
    ...reminderLines(writing),
    ...noticeLines(writing),
    t("mail.digest.awaiting", { count: awaiting }),
    writing.link(routes.desk()),
    "",
    t("mail.digest.rule"),
    t("mail.digest.automatic"),
    t("mail.digest.change"),
    writing.link(routes.me()),
  ];
  return { subject: subjectOf(writing), text: `${lines.join("\n")}\n` };
}
