import type { ReactNode } from "react";

/** The title of a page. */
export function PageTitle({ children, lang }: { children: ReactNode; lang?: "ja" }) {
  return (
    <h1 lang={lang} className="text-std-26B-150 md:text-std-36B-140">
      {children}
    </h1>
  );
}

type SectionProps = {
  id: string;
  title: ReactNode;
  /** What kind of thing the title names; stands small above it. */
  kind?: string;
  children: ReactNode;
  lang?: "ja";
  /** Left out on paper, where its links lead nowhere. */
  screenOnly?: boolean;
};

/** A part of a page under its own heading, which names it to screen readers and links lead to. */
export function PublicSection({ id, title, kind, children, lang, screenOnly }: SectionProps) {
  return (
    <section aria-labelledby={id} className={`mt-12 ${screenOnly ? "print:hidden" : "print:mt-6"}`}>
      {kind && <p className="mb-1 break-after-avoid text-solid-gray-700">{kind}</p>}
      <h2
        id={id}
        lang={lang}
        className="mb-6 border-l-8 border-key-900 pl-3 text-std-22B-150 md:text-std-24B-150"
      >
        {title}
      </h2>
      {children}
    </section>
  );
}
