import type { PublicTexts } from "@/lib/publication/labels";
import type { Snapshot } from "@/lib/publication/snapshot-schema";
import { titleLineText } from "@/lib/sheet-forms/title-line";
import { Contents } from "./contents";
import { type DifferencesProps, EditionDifferences } from "./edition-differences";
import { type EditionEntry, EditionList } from "./edition-list";
import { GoalGroups } from "./goal-groups";
import { HeadBlock, type PortraitAddresses } from "./head-block";
import { HeaderParagraphs } from "./header-paragraphs";
import { PageTitle, PublicSection } from "./heading";
import { PromiseList } from "./promise-list";

export type ManifestoProps = {
  snapshot: Snapshot;
  texts: PublicTexts;
  /** Years of this department, newest first, each with its address. */
  years: readonly { year: number; href: string }[];
  /** Published editions of this sheet, newest first; empty in a preview. */
  editions: readonly EditionEntry[];
  /** DRAFT is stamped 案; EARLIER leads to the edition in force. */
  standing: "IN_FORCE" | "EARLIER" | "DRAFT";
  /** For a draft: what it says otherwise than the edition in force. */
  differences?: DifferencesProps;
  /** Addresses of the portraits that can be shown, by their hashes. */
  portraits?: PortraitAddresses;
};

function YearSwitch({ years, snapshot, texts }: ManifestoProps) {
  if (years.length < 2) return null;
  return (
    <nav aria-label={texts.t("yearSwitch")} className="print:hidden">
      <ul className="flex flex-wrap gap-x-4">
        {years.map(({ year, href }) => (
          <li key={year} className="inline-flex min-h-11 items-center">
            {year === snapshot.fiscalYear ? (
              <span aria-current="page" className="border-b-4 border-key-900 font-bold">
                {texts.fiscalYear(year)}
              </span>
            ) : (
              <a href={href}>{texts.fiscalYear(year)}</a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Standing({ standing, editions, texts }: ManifestoProps) {
  const inForce = editions[0];
  if (standing === "DRAFT") {
    return (
      <p className="my-4 border-4 border-solid-gray-900 p-4">
        <strong className="mr-4 text-std-28B-150">{texts.t("edition.draft")}</strong>
        {texts.t("edition.draftLead")}
      </p>
    );
  }
  if (standing === "IN_FORCE" || !inForce) return null;
  return (
    <p className="my-4 border-l-8 border-warning-orange-2 bg-orange-50 p-4">
      {texts.t("edition.notCurrent")} <a href={inForce.href}>{texts.t("edition.toCurrent")}</a>
    </p>
  );
}

function EditionLine({ snapshot, standing, texts }: ManifestoProps) {
  const { number, publishedOn, changeNote } = snapshot.edition;
  if (standing === "DRAFT") return null;
  return (
    <div className="mt-2">
      <p>{texts.t("edition.line", { number, date: texts.date(publishedOn) })}</p>
      <p lang={texts.typedLang}>{changeNote}</p>
    </div>
  );
}

function Contact({ snapshot, texts }: ManifestoProps) {
  const { contact } = snapshot.header;
  if (!contact) return null;
  return (
    <PublicSection id="contact" title={texts.t("contact")}>
      <p lang={texts.typedLang}>{snapshot.department.name}</p>
      <p lang={texts.typedLang}>{contact}</p>
    </PublicSection>
  );
}

/** A department's manifesto: the promises in short, then every goal in full, by the form it was written in. */
export function Manifesto(props: ManifestoProps) {
  const { snapshot, texts, editions } = props;
  const { form, fiscalYear, department } = snapshot;
  return (
    <>
      <YearSwitch {...props} />
      <Standing {...props} />
      <p className="mt-2 text-solid-gray-700">{texts.fiscalYear(fiscalYear)}</p>
      <p className="mt-1 text-std-18B-160">
        {titleLineText(form, fiscalYear, texts.named(department), texts.locale)}
      </p>
      <PageTitle lang={snapshot.department.nameEnglish ? undefined : texts.typedLang}>
        {texts.named(snapshot.department)}
      </PageTitle>
      <EditionLine {...props} />
      {props.differences && <EditionDifferences {...props.differences} texts={texts} />}
      <HeadBlock header={snapshot.header} portraits={props.portraits ?? {}} texts={texts} />
      <div className="lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:gap-12 print:block">
        <Contents snapshot={snapshot} texts={texts} />
        <div className="max-w-200">
          <PromiseList snapshot={snapshot} texts={texts} />
          <HeaderParagraphs snapshot={snapshot} texts={texts} />
          <GoalGroups snapshot={snapshot} texts={texts} />
          <Contact {...props} />
          <EditionList snapshot={snapshot} editions={editions} texts={texts} />
        </div>
      </div>
    </>
  );
}
