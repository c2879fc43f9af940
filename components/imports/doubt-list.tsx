import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { anchorOf } from "@/lib/imports/doubt-places";
import type { Doubt } from "@/lib/imports/schema";

type Doubts = ReadonlyMap<string | null, readonly Doubt[]>;

/** Every doubt above the fields, each with the way to its field. */
export function DoubtList({ doubts, nameOf }: { doubts: Doubts; nameOf(place: string): string }) {
  const t = useTranslations("imports.review");
  const count = [...doubts.values()].reduce((sum, list) => sum + list.length, 0);
  if (count === 0) return <Notice kind="success" title={t("noDoubts")} />;
  const lines = [...doubts].flatMap(([place, list]) => list.map((doubt) => ({ place, doubt })));
  return (
    <Notice kind="warning" title={t("doubtsTitle", { count })}>
      <ul className="mt-2 flex list-disc flex-col gap-2 pl-6">
        {lines.map(({ place, doubt }) => (
          <li key={`${doubt.path} ${doubt.message} ${doubt.excerpt}`} className="wrap-anywhere">
            {place === null ? t("general") : <a href={`#${anchorOf(place)}`}>{nameOf(place)}</a>}
            {": "}
            {doubt.message}
            {place === null && doubt.excerpt && (
              <span className="block text-solid-gray-700">{t("excerpt", { excerpt: doubt.excerpt })}</span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** The doubts about one place, marked where they arise. */
export function DoubtMarks({ doubts }: { doubts: readonly Doubt[] | undefined }) {
  const t = useTranslations("imports.review");
  if (!doubts) return null;
  return (
    <ul className="flex flex-col gap-2">
      {doubts.map(({ message, excerpt }) => (
        <li key={`${message} ${excerpt}`} className="flex flex-wrap items-start gap-2 wrap-anywhere">
          <Tag shape="triangle" tone="warning">
            {t("doubt")}
          </Tag>
          <span className="min-w-0 flex-1 text-solid-gray-900">
            {message}
            {excerpt && <span className="block text-solid-gray-700">{t("excerpt", { excerpt })}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
