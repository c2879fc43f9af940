import type { ReactNode } from "react";
import type { PublicFrame } from "@/lib/publication/public-frame";

type PublicDocumentProps = PublicFrame & {
  title: string;
  /** The page's name at the end of its breadcrumbs; the title where absent. */
  here?: string;
  description?: string;
  children: ReactNode;
};

function SiteHeader({ texts, site, otherLanguage, isSample }: PublicFrame) {
  const other = texts.locale === "ja" ? "en" : "ja";
  return (
    <header>
      <div className="border-b-4 border-key-900">
        <div className="mx-auto flex max-w-280 flex-wrap items-center justify-between gap-x-6 gap-y-2 px-4 py-3">
          <p className="text-std-18B-160">
            {site ? (
              <a href={site.href} lang={site.lang} className="text-solid-gray-900">
                {site.label}
              </a>
            ) : (
              texts.t("manifesto")
            )}
          </p>
          {otherLanguage && (
            <a
              href={otherLanguage}
              hrefLang={other}
              lang={other}
              className="inline-flex min-h-11 items-center print:hidden"
            >
              {texts.t("otherLanguage")}
            </a>
          )}
        </div>
      </div>
      {isSample && <p className="bg-yellow-50 px-4 py-2 text-center text-std-16N-170">{texts.t("sample")}</p>}
    </header>
  );
}

function Breadcrumbs({ texts, breadcrumbs, here }: PublicFrame & { here: string }) {
  if (breadcrumbs.length === 0) return null;
  return (
    <nav aria-label={texts.t("breadcrumbs")} className="mx-auto max-w-280 px-4 pt-4 print:hidden">
      <ol className="flex flex-wrap gap-x-2">
        {breadcrumbs.map(({ href, label, lang }) => (
          <li key={href} className="after:ml-2 after:text-solid-gray-600 after:content-['›'/'']">
            <a href={href} lang={lang}>
              {label}
            </a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}

/** One complete HTML page for citizens: no script, one stylesheet, the content between header and address. */
export function PublicDocument({ title, here, description, children, ...frame }: PublicDocumentProps) {
  const { texts, stylesheet, site, address } = frame;
  const siteName = site?.label ?? texts.t("manifesto");
  return (
    <html lang={texts.locale}>
      {/* biome-ignore lint/style/noHeadElement: this is the whole document, and Next has no part in it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title === siteName ? title : texts.t("titleOf", { page: title, site: siteName })}</title>
        {description && <meta name="description" content={description} />}
        {frame.hidden && <meta name="robots" content="noindex" />}
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
      </head>
      <body>
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-white focus:p-3 print:hidden"
        >
          {texts.t("skip")}
        </a>
        <SiteHeader {...frame} />
        <Breadcrumbs {...frame} here={here ?? title} />
        <main id="main" tabIndex={-1} className="mx-auto max-w-280 px-4 pt-4 pb-16 print:pb-4">
          {children}
        </main>
        <footer className="border-t border-solid-gray-420">
          <div className="mx-auto max-w-280 px-4 py-6 text-std-16N-170 print:py-2">
            <p lang={site?.lang}>{siteName}</p>
            <p className="hidden print:block">
              {texts.t("pageAddress")}: {address}
            </p>
          </div>
        </footer>
      </body>
    </html>
  );
}
