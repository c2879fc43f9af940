import { PageTitle, PublicSection } from "./heading";

export type DirectoryEntry = { href: string; label: string; note?: string; lang?: "ja" };

type DirectoryProps = {
  title: string;
  lead: string;
  heading: string;
  entries: readonly DirectoryEntry[];
  empty: string;
};

/** A page that leads on: municipalities, or the years of one. */
export function Directory({ title, lead, heading, entries, empty }: DirectoryProps) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      <p className="mt-3">{lead}</p>
      <PublicSection id="entries" title={heading}>
        {entries.length === 0 ? (
          <p>{empty}</p>
        ) : (
          <ul className="flex flex-col">
            {entries.map(({ href, label, note, lang }) => (
              <li key={href} className="flex flex-wrap gap-x-6 border-b border-solid-gray-420 py-3">
                <a href={href} lang={lang} className="text-std-18B-160">
                  {label}
                </a>
                {note && <span>{note}</span>}
              </li>
            ))}
          </ul>
        )}
      </PublicSection>
    </>
  );
}
