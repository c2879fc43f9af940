import "server-only";
import type { ReactElement } from "react";
import { Directory, type DirectoryEntry } from "@/components/public/directory";
import { Manifesto, type ManifestoProps } from "@/components/public/manifesto";
import { Message } from "@/components/public/message";
import { PublicDocument } from "@/components/public/public-document";
import { Year, type YearProps } from "@/components/public/year";
import type { PublicTexts } from "./labels";
import type { PublicFrame } from "./public-frame";

/** Raised when the same edition shall look different: caches of old pages then end. */
export const RENDER_VERSION = 2;

/** Static HTML: nothing of React reaches the reader. Imported late, because Next forbids it at a module's head. */
export async function toHtml(document: ReactElement): Promise<string> {
  const { renderToStaticMarkup } = await import("react-dom/server");
  return `<!doctype html>${renderToStaticMarkup(document)}`;
}

/** A department's manifesto as a complete page; for the live site, its static export and the desk's preview. */
export function renderManifesto(
  frame: PublicFrame,
  manifesto: Omit<ManifestoProps, "texts">,
): Promise<string> {
  const { texts } = frame;
  const { department, fiscalYear } = manifesto.snapshot;
  const title = `${texts.named(department)} ${texts.fiscalYear(fiscalYear)}`;
  return toHtml(
    <PublicDocument {...frame} title={title} here={texts.named(department)} description={texts.t("siteLead")}>
      <Manifesto {...manifesto} texts={texts} />
    </PublicDocument>,
  );
}

/** One fiscal year of a municipality as a complete page. */
export function renderYear(frame: PublicFrame, year: Omit<YearProps, "texts">): Promise<string> {
  const { texts } = frame;
  return toHtml(
    <PublicDocument {...frame} title={texts.fiscalYear(year.year)} description={texts.t("siteLead")}>
      <Year {...year} texts={texts} />
    </PublicDocument>,
  );
}

/** A municipality's first page: its years, newest first. */
export function renderMunicipality(
  frame: PublicFrame,
  municipality: string,
  years: readonly DirectoryEntry[],
): Promise<string> {
  const { t } = frame.texts;
  const title = t("municipalityPage.title", { municipality });
  return toHtml(
    <PublicDocument {...frame} title={title} description={t("siteLead")}>
      <Directory
        title={title}
        lead={t("siteLead")}
        heading={t("municipalityPage.years")}
        entries={years}
        empty={t("municipalityPage.none")}
      />
    </PublicDocument>,
  );
}

/** The first page of an installation: its municipalities. */
export function renderHome(frame: PublicFrame, municipalities: readonly DirectoryEntry[]): Promise<string> {
  const { t } = frame.texts;
  const title = t("homePage.title");
  return toHtml(
    <PublicDocument {...frame} title={title} description={t("siteLead")}>
      <Directory
        title={title}
        lead={t("siteLead")}
        heading={t("homePage.municipalities")}
        entries={municipalities}
        empty={t("homePage.none")}
      />
    </PublicDocument>,
  );
}

function renderMessage(frame: PublicFrame, title: string, paragraphs: readonly string[], texts: PublicTexts) {
  const link = { href: frame.site?.href ?? "/", label: texts.t("notFound.home") };
  return toHtml(
    <PublicDocument {...frame} title={title}>
      <Message title={title} paragraphs={paragraphs} link={link} />
    </PublicDocument>,
  );
}

/** The same words for what is not there and for what is not public. */
export function renderNotFound(frame: PublicFrame): Promise<string> {
  const { texts } = frame;
  const paragraphs = [texts.t("notFound.lead"), texts.t("notFound.next")];
  return renderMessage(frame, texts.t("notFound.title"), paragraphs, texts);
}

/** A fault: the number under which it stands in the server's log, and no detail. */
export function renderFault(frame: PublicFrame, id: string): Promise<string> {
  const { texts } = frame;
  const paragraphs = [texts.t("fault.lead"), texts.t("fault.id", { id })];
  return renderMessage(frame, texts.t("fault.title"), paragraphs, texts);
}
