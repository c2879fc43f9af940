import type { PublicTexts } from "@/lib/publication/labels";
import { editionWord, knowsLevels } from "@/lib/publication/results";
import type { Snapshot } from "@/lib/publication/snapshot-schema";
import { PublicSection } from "./heading";

export type EditionEntry = Snapshot["edition"] & { href: string };

type Props = { snapshot: Snapshot; editions: readonly EditionEntry[]; texts: PublicTexts };

/** Everything published of this sheet, newest first, with what each edition is about. */
export function EditionList({ snapshot, editions, texts }: Props) {
  if (editions.length === 0) return null;
  return (
    <PublicSection id="editions" title={texts.t("edition.earlier")}>
      <ol className="flex flex-col gap-4">
        {editions.map(({ number, kind, publishedOn, changeNote, href }) => (
          <li key={number} className="print:break-inside-avoid">
            <p>
              {number === snapshot.edition.number ? (
                <span className="font-bold">
                  {texts.t("edition.currentLine", {
                    line: texts.t("edition.line", { number, date: texts.date(publishedOn) }),
                  })}
                </span>
              ) : (
                <a href={href}>{texts.t("edition.line", { number, date: texts.date(publishedOn) })}</a>
              )}{" "}
              {texts.t(`edition.kind.${editionWord(kind, knowsLevels(snapshot))}`)}
            </p>
            <p lang={texts.typedLang}>{changeNote}</p>
          </li>
        ))}
      </ol>
    </PublicSection>
  );
}
