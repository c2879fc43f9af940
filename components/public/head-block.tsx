import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedHeader } from "@/lib/publication/snapshot-schema";

/** Who leads the department, and their one sentence for the year. */
export function HeadBlock({ header, texts }: { header: PublishedHeader; texts: PublicTexts }) {
  const { t, typedLang } = texts;
  if (header.heads.length === 0 && !header.aspiration) return null;
  return (
    <section
      aria-label={t("head")}
      className="mt-6 rounded-8 bg-key-50 p-5 print:border print:border-solid-gray-420 print:p-3"
    >
      {header.heads.map(({ post, name, kind }) => (
        <p key={`${post} ${name}`}>
          <span lang={typedLang}>{post}</span> {kind !== "REGULAR" && <span>({t(`postKind.${kind}`)}) </span>}
          <span lang={typedLang} className="text-std-20B-150">
            {name}
          </span>
        </p>
      ))}
      {header.aspiration && (
        <p lang={typedLang} className="mt-2 text-std-18N-160">
          {header.aspiration}
        </p>
      )}
    </section>
  );
}
