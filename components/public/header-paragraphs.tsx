import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedHeader, Snapshot } from "@/lib/publication/snapshot-schema";
import { PublicSection } from "./heading";
import { TypedText } from "./typed-text";

type Props = { snapshot: Snapshot; texts: PublicTexts };
type Paragraphs = PublishedHeader["issues"];

function HeadedParagraphs({ paragraphs, texts }: { paragraphs: Paragraphs; texts: PublicTexts }) {
  return (
    <div className="flex flex-col gap-6">
      {paragraphs.map(({ title, text }) => (
        <div key={`${title} ${text}`}>
          {title && (
            <h3 lang={texts.typedLang} className="mb-1 text-std-18B-160">
              {title}
            </h3>
          )}
          <TypedText text={text} texts={texts} />
        </div>
      ))}
    </div>
  );
}

function contentOf(header: PublishedHeader, field: string, texts: PublicTexts) {
  if (field === "basicPolicies" || field === "issues") {
    return header[field].length > 0 && <HeadedParagraphs paragraphs={header[field]} texts={texts} />;
  }
  if (field === "sections") {
    const sections = header.sections.map((section) => `・${section}`).join("\n");
    return sections && <TypedText text={sections} texts={texts} />;
  }
  return field === "conductGuideline" && header.conductGuideline ? (
    <TypedText text={header.conductGuideline} texts={texts} />
  ) : null;
}

/** What stands before the goals: principles, policies, present state and sections, in the form's order. */
export function HeaderParagraphs({ snapshot, texts }: Props) {
  return snapshot.form.header.map(({ field, label }) => {
    const content = contentOf(snapshot.header, field, texts);
    return content ? (
      <PublicSection key={field} id={`header-${field}`} title={texts.label(label)}>
        {content}
      </PublicSection>
    ) : null;
  });
}
