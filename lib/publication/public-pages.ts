import "server-only";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { findMunicipality, listMunicipalities, type MunicipalitySummary } from "@/lib/municipalities/queries";
import { routes } from "@/lib/routes";
import { publicTexts } from "./labels";
import { type PublicAnswer, publicFrame } from "./public-answer";
import type { Link } from "./public-frame";
import {
  findManifesto,
  findNewestForm,
  findPublicFile,
  listEditionsInForce,
  listPublishedYears,
  type PublicManifesto,
} from "./public-queries";
import { renderHome, renderManifesto, renderMunicipality, renderYear } from "./render";

export type PublicAddress = { locale: Locale; municipality: string };
export type YearAddress = PublicAddress & { year: string };
export type ManifestoAddress = YearAddress & { department: string };
export type EditionAddress = ManifestoAddress & { number: string };

export type FileAddress = { municipality: string; sha256: string };

const otherLocale = (locale: Locale): Locale => LOCALES.find((other) => other !== locale) ?? locale;

/** A number as it stands in an address; null for every other writing, so that a page has one address. */
function addressNumber(text: string): number | null {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : null;
}

function siteLink(municipality: MunicipalitySummary, locale: Locale): Link {
  const lang = locale === "en" && !municipality.nameEnglish ? "ja" : undefined;
  const label = publicTexts(locale).named(municipality);
  return { href: routes.municipality(municipality.slug, locale), label, lang };
}

/** What every page of a municipality has in its frame. */
function frameOf(municipality: MunicipalitySummary, locale: Locale, address: (locale: Locale) => string) {
  const site = siteLink(municipality, locale);
  return {
    locale,
    site,
    path: address(locale),
    otherLanguage: address(otherLocale(locale)),
    isSample: municipality.isSample,
  };
}

/** `/`: the years of the one municipality, or the list of several; an empty installation is set up first. */
export async function homePage(): Promise<PublicAnswer> {
  const municipalities = await listMunicipalities();
  const [only, ...others] = municipalities;
  if (!only) return { redirectTo: routes.setup(), permanent: false };
  if (others.length === 0) return municipalityPage({ locale: "ja", municipality: only.slug });
  const frame = { locale: "ja", path: routes.home() } as const;
  return {
    key: [routes.home(), JSON.stringify(municipalities)],
    render: () =>
      renderHome(
        publicFrame(frame),
        municipalities.map(({ slug, name }) => ({ href: routes.municipality(slug), label: name })),
      ),
  };
}

/** `/{municipality}`: its years, newest first. */
export async function municipalityPage({ locale, municipality: slug }: PublicAddress): Promise<PublicAnswer> {
  const municipality = await findMunicipality(slug);
  if (!municipality) return null;
  const years = await listPublishedYears(municipality.id);
  const form = await findNewestForm(municipality.id);
  const frame = frameOf(municipality, locale, (other) => routes.municipality(slug, other));
  const texts = publicTexts(locale);
  return {
    key: [frame.path, JSON.stringify(municipality), JSON.stringify(years), JSON.stringify(form?.name)],
    render: () =>
      renderMunicipality(
        publicFrame(frame),
        texts.named(municipality),
        form,
        years.map(({ year, departments }) => ({
          href: routes.year(slug, year, locale),
          label: texts.fiscalYear(year),
          note: texts.t("municipalityPage.departments", { count: departments }),
        })),
      ),
  };
}

/** `/{municipality}/{year}`: the departments with something published, in the official order. */
export async function yearPage({
  locale,
  municipality: slug,
  year: typed,
}: YearAddress): Promise<PublicAnswer> {
  const municipality = await findMunicipality(slug);
  const year = addressNumber(typed);
  if (!municipality || year === null) return null;
  const editions = await listEditionsInForce(municipality.id, year);
  if (editions.length === 0) return null;
  const years = await listPublishedYears(municipality.id);
  const frame = {
    ...frameOf(municipality, locale, (other) => routes.year(slug, year, other)),
    breadcrumbs: [siteLink(municipality, locale)],
  };
  return {
    key: [
      frame.path,
      JSON.stringify(municipality),
      JSON.stringify(years),
      ...editions.map(({ sha256 }) => sha256),
    ],
    render: () =>
      renderYear(publicFrame(frame), {
        municipality: publicTexts(locale).named(municipality),
        year,
        departments: editions.map(({ slug: department, snapshot }) => ({
          snapshot,
          href: routes.manifesto(slug, year, department, locale),
        })),
        otherYears: years
          .filter((other) => other.year !== year)
          .map((other) => ({ year: other.year, href: routes.year(slug, other.year, locale) })),
      }),
  };
}

type FoundManifesto = PublicManifesto & { municipality: MunicipalitySummary; year: number; locale: Locale };

/** The page of one edition; `path` gives its address in a language. */
function manifestoAnswer(found: FoundManifesto, path: (locale: Locale) => string): PublicAnswer {
  const { municipality, year, locale, slug, edition, editions, years, portraits } = found;
  const texts = publicTexts(locale);
  const inForce = editions[0]?.number === edition.number;
  const frame = {
    ...frameOf(municipality, locale, path),
    breadcrumbs: [
      siteLink(municipality, locale),
      { href: routes.year(municipality.slug, year, locale), label: texts.fiscalYear(year) },
    ],
    hidden: !inForce,
  };
  const entries = editions.map((entry, index) => ({
    ...entry,
    href:
      index === 0
        ? routes.manifesto(municipality.slug, year, slug, locale)
        : routes.edition(municipality.slug, year, slug, entry.number, locale),
  }));
  return {
    key: [frame.path, JSON.stringify([municipality, years, editions, portraits]), edition.sha256],
    render: () =>
      renderManifesto(publicFrame(frame), {
        snapshot: edition.snapshot,
        years: years.map((other) => ({
          year: other,
          href: routes.manifesto(municipality.slug, other, slug, locale),
        })),
        editions: entries,
        standing: inForce ? "IN_FORCE" : "EARLIER",
        portraits: Object.fromEntries(
          portraits.map((sha256) => [sha256, routes.publicFile(municipality.slug, sha256)]),
        ),
      }),
  };
}

async function answerManifesto(
  address: ManifestoAddress,
  number: number | undefined,
  path: (slug: string, year: number, locale: Locale) => string,
): Promise<PublicAnswer> {
  const municipality = await findMunicipality(address.municipality);
  const year = addressNumber(address.year);
  if (!municipality || year === null) return null;
  const found = await findManifesto(municipality.id, year, address.department, number);
  if (!found) return null;
  const pathIn = (locale: Locale) => path(found.slug, year, locale);
  if (found.slug !== address.department) return { redirectTo: pathIn(address.locale), permanent: true };
  return manifestoAnswer({ ...found, municipality, year, locale: address.locale }, pathIn);
}

/** `/{municipality}/{year}/{department}`: the edition in force; a former slug leads to today's. */
export function manifestoPage(address: ManifestoAddress): Promise<PublicAnswer> {
  return answerManifesto(address, undefined, (slug, year, locale) =>
    routes.manifesto(address.municipality, year, slug, locale),
  );
}

/** `/{municipality}/{year}/{department}/editions/{number}`: one published edition. */
export async function editionPage(address: EditionAddress): Promise<PublicAnswer> {
  const number = addressNumber(address.number);
  if (number === null) return null;
  return answerManifesto(address, number, (slug, year, locale) =>
    routes.edition(address.municipality, year, slug, number, locale),
  );
}

/** `/{municipality}/files/{sha256}`: a file that a published edition shows. */
export async function publicFile({ municipality: slug, sha256 }: FileAddress): Promise<PublicAnswer> {
  const municipality = /^[0-9a-f]{64}$/.test(sha256) ? await findMunicipality(slug) : null;
  return municipality && findPublicFile(municipality.id, sha256);
}
