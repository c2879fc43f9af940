import { useTranslations } from "next-intl";

/** The document's text as it was read, scrolling on its own beside the fields. */
export function SourcePane({ source }: { source: string }) {
  const t = useTranslations("imports.review");
  return (
    <div className="min-w-0 lg:sticky lg:top-4 lg:self-start">
      <h2 className="mb-2 text-std-17B-170">{t("source")}</h2>
      <section
        aria-label={t("sourceLabel")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        className="max-h-[80vh] overflow-auto rounded-8 border border-solid-gray-420 bg-solid-gray-50 p-4 print:max-h-none"
      >
        <pre className="font-sans text-std-16N-170 whitespace-pre-wrap wrap-anywhere">{source}</pre>
      </section>
    </div>
  );
}
