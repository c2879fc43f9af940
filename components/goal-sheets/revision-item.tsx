import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { RevisionView } from "@/lib/goal-sheets/revision";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { RevisionDifference } from "./revision-difference";
import { RevisionSource } from "./revision-source";

/** From when to when somebody wrote, in Japan's time; the same day and minute are not said twice. */
export function useSpan(): (revision: Pick<RevisionView, "startedAt" | "lastSavedAt">) => string {
  const t = useTranslations("revisions");
  const locale = toLocale(useLocale());
  return ({ startedAt, lastSavedAt }) => {
    const [from, to] = [formatMoment(startedAt, locale), formatMoment(lastSavedAt, locale)];
    if (from === to) return from;
    const [day, end] = [from.replace(/ \S+$/, ""), to.split(" ").at(-1) ?? ""];
    return t("span", { from, to: to.startsWith(`${day} `) ? end : to });
  };
}

type RevisionItemProps = {
  sheetId: string;
  revision: RevisionView;
  /** Where it was written, in words. */
  place: string;
  names: Readonly<Record<string, string>>;
  /** Whether this person may write in the sheet now. */
  mayEdit: boolean;
};

const AROUND = 40;

/** One revision in short: where, by whom, when, and what changed; the whole of it is one link away. */
export function RevisionItem({ sheetId, revision, place, names, mayEdit }: RevisionItemProps) {
  const t = useTranslations("revisions");
  const span = useSpan()(revision);
  const { id, place: at, before, after, personName } = revision;
  return (
    <li
      data-field={at.field}
      data-anchor={fieldAnchor(at.kind, at.id, at.field)}
      className="border-l-4 border-solid-gray-420 pl-3 text-std-16N-170 break-inside-avoid"
    >
      <p className="font-bold">{place}</p>
      <p>{t("byAt", { name: personName || t("commandLine"), at: span })}</p>
      <RevisionSource revision={revision} />
      <RevisionDifference field={at.field} before={before} after={after} names={names} around={AROUND} />
      <Link
        href={routes.sheetRevision(sheetId, id)}
        prefetch={false}
        className="inline-flex min-h-11 items-center print:hidden"
      >
        {mayEdit && !at.gone ? t("details") : t("detailsOnly")}
        <span className="sr-only">{t("detailsOf", { place, at: span })}</span>
      </Link>
    </li>
  );
}
