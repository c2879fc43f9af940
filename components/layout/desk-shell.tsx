import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Actor } from "@/lib/auth/actor";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { BAR_ITEM } from "./bar-item";
import { deskPlaces } from "./desk-links";
import { DeskNavigation } from "./desk-navigation";
import { LanguageSwitch } from "./language-switch";
import { OfflineGuard } from "./offline-guard";
import { SignOut } from "./sign-out";
import { WriterProvider } from "./writer-context";

type DeskShellProps = {
  actor: Actor;
  municipality: { name: string; nameEnglish: string | null };
  /** The year being worked on, as the Gregorian year it starts in; null before the first is opened. */
  year: number | null;
  /** Whether any year's form knows an assessment. */
  assesses: boolean;
  /** How many notices are unread; nothing is said where it is not known. */
  unreadNotices?: number;
  children: ReactNode;
};

function NoticesLink({ unread = 0 }: { unread?: number }) {
  const t = useTranslations("shell.bar");
  return (
    <Link href={routes.notices()} prefetch={false} className={BAR_ITEM}>
      {t("notices")}
      {unread > 0 && (
        <span className="rounded-full bg-error-2 px-2 py-1 text-oln-14B-100 text-white">
          {t("unread", { count: unread })}
        </span>
      )}
    </Link>
  );
}

function Me({ name, personId }: Actor) {
  const t = useTranslations("shell.bar");
  return (
    <div className="flex flex-wrap items-center gap-x-2">
      <Link href={routes.me()} prefetch={false} className={BAR_ITEM}>
        <span className="sr-only">{t("signedInAs")} </span>
        {name}
      </Link>
      <SignOut personId={personId} />
    </div>
  );
}

function TopBar({ actor, municipality, year, unreadNotices }: Omit<DeskShellProps, "children" | "assesses">) {
  const t = useTranslations("shell");
  const locale = toLocale(useLocale());
  const town = locale === "en" ? (municipality.nameEnglish ?? municipality.name) : municipality.name;
  return (
    <header className="flex flex-wrap items-center gap-x-6 gap-y-1 border-b-4 border-key-900 px-4 py-2 print:hidden">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <Link
          href={routes.desk()}
          prefetch={false}
          className="inline-flex min-h-11 items-center text-std-18B-160 text-solid-gray-900 no-underline hover:underline"
        >
          {town} {t("product")}
        </Link>
        {year !== null && <span className="text-dns-16N-130">{formatFiscalYear(year, locale)}</span>}
      </p>
      <div className="flex flex-wrap items-center gap-x-2 md:ml-auto">
        <LanguageSwitch />
        <NoticesLink unread={unreadNotices} />
        <Me {...actor} />
      </div>
    </header>
  );
}

/** The frame of every staff screen: top bar, menu, and the screen itself. */
export function DeskShell({ children, assesses, ...bar }: DeskShellProps) {
  const t = useTranslations("shell");
  const links = deskPlaces(bar.actor, assesses).map(({ place, href }) => ({
    href,
    label: t(`nav.${place}`),
  }));
  return (
    <>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2 focus:bg-white focus:p-3"
      >
        {t("skip")}
      </a>
      <OfflineGuard />
      <TopBar {...bar} />
      <div className="mx-auto max-w-360 md:flex md:gap-6 md:px-4">
        <DeskNavigation label={t("nav.label")} loadingLabel={t("loading")} links={links} />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1 px-4 py-6 md:px-0 print:p-0">
          <WriterProvider personId={bar.actor.personId}>{children}</WriterProvider>
        </main>
      </div>
    </>
  );
}
