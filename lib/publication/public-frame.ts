import type { PublicTexts } from "./labels";

export type Link = { href: string; label: string; lang?: "ja" };

/** What every public page carries around its own content. */
export type PublicFrame = {
  texts: PublicTexts;
  stylesheet: string;
  /** The municipality's name and first page; null where the page belongs to none. */
  site: Link | null;
  /** The way down to this page, without the page itself. */
  breadcrumbs: readonly Link[];
  /** The same page in the other language; null where there is none. */
  otherLanguage: string | null;
  /** The page's own address as printed at its end. */
  address: string;
  /** A made-up municipality says so on every page. */
  isSample: boolean;
  /** A page that search engines leave out: drafts, earlier editions, errors. */
  hidden: boolean;
};
