import { type Booklet, bookletStyle, bookletTitle } from "@/lib/publication/booklet";
import type { BookletTexts } from "@/lib/publication/labels";
import { BookletCover } from "./booklet-cover";
import { BookletSheetPages } from "./booklet-sheet";
import type { PortraitAddresses } from "./head-block";

export type BookletDocumentProps = {
  booklet: Booklet;
  texts: BookletTexts;
  stylesheet: string;
  portraits: PortraitAddresses;
  /** The screen from which the booklet was asked for. */
  back: string;
};

/** The booklet as one complete HTML page, made to be printed. */
export function BookletDocument({ booklet, texts, stylesheet, portraits, back }: BookletDocumentProps) {
  const sheets = booklet.entries.flatMap(({ sheet }) => sheet ?? []);
  const title = bookletTitle(booklet, texts);
  return (
    <html lang={texts.locale}>
      {/* biome-ignore lint/style/noHeadElement: this is the whole document, and Next has no part in it */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{texts.t("titleOf", { page: title, site: texts.named(booklet.municipality) })}</title>
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml" />
        <link rel="stylesheet" href={stylesheet} />
        <style>{bookletStyle(booklet, texts)}</style>
      </head>
      <body>
        <nav className="border-b border-solid-gray-420 px-4 py-3 print:hidden">
          <a href={back} className="inline-flex min-h-11 items-center">
            {texts.b("back")}
          </a>
          <p>{texts.b("howToPrint")}</p>
        </nav>
        <main className="mx-auto max-w-[277mm] px-4 py-6 print:max-w-none print:p-0">
          <BookletCover booklet={booklet} texts={texts} />
          {sheets.map((sheet, index) => (
            <BookletSheetPages
              key={sheet.body.department.slug}
              sheet={sheet}
              index={index}
              portraits={portraits}
              texts={texts}
            />
          ))}
        </main>
      </body>
    </html>
  );
}
