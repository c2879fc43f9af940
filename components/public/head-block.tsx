import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedHeader } from "@/lib/publication/snapshot-schema";

/** Addresses by the hashes that an edition names; a portrait that was removed has none. */
export type PortraitAddresses = Readonly<Record<string, string>>;

type HeadBlockProps = { header: PublishedHeader; portraits: PortraitAddresses; texts: PublicTexts };

function Portraits({ header, portraits, texts }: HeadBlockProps) {
  const shown = header.heads.flatMap(({ post, name, portraitSha256 }) => {
    const address = portraits[portraitSha256 ?? ""];
    return address ? [{ post, name, address }] : [];
  });
  return shown.map(({ post, name, address }) => (
    // biome-ignore lint/performance/noImgElement: citizens' pages are plain HTML
    <img
      key={`${post} ${name}`}
      src={address}
      alt={texts.t("portrait", { post, name })}
      width={480}
      height={640}
      className="h-auto w-24 self-start rounded-8 md:w-36"
    />
  ));
}

/** Who leads the department, with portraits, and their one sentence for the year. */
export function HeadBlock({ header, portraits, texts }: HeadBlockProps) {
  const { t, typedLang } = texts;
  if (header.heads.length === 0 && !header.aspiration) return null;
  return (
    <section
      aria-label={t("head")}
      className="mt-6 flex flex-wrap gap-5 rounded-8 bg-key-50 p-5 print:border print:border-solid-gray-420 print:p-3"
    >
      <Portraits header={header} portraits={portraits} texts={texts} />
      <div className="min-w-40 flex-1">
        {header.heads.map(({ post, name, kind }) => (
          <p key={`${post} ${name}`}>
            <span lang={typedLang}>{post}</span>{" "}
            {kind !== "REGULAR" && <span>({t(`postKind.${kind}`)}) </span>}
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
      </div>
    </section>
  );
}
