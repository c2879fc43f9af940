import { goalsOf } from "@/lib/publication/goal-anchor";
import type { PublicTexts } from "@/lib/publication/labels";
import { editionWord, knowsLevels } from "@/lib/publication/results";
import type { Snapshot } from "@/lib/publication/snapshot-schema";

type DepartmentCardProps = { snapshot: Snapshot; href: string; texts: PublicTexts };

/** A department of the year: its name leads to the manifesto; how many goals, and what was published last. */
export function DepartmentCard({ snapshot, href, texts }: DepartmentCardProps) {
  const { department, edition, header } = snapshot;
  const { t, typedLang } = texts;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-5 print:break-inside-avoid">
      <h3 className="text-std-20B-150" lang={department.nameEnglish ? undefined : typedLang}>
        <a href={href}>{texts.named(department)}</a>
      </h3>
      {department.outsideMayorsLine && (
        <p className="text-solid-gray-700">{t("yearPage.outsideMayorsLine")}</p>
      )}
      {header.heads.map(({ post, name }) => (
        <p key={`${post} ${name}`} lang={typedLang}>
          {post} {name}
        </p>
      ))}
      <p>
        {t("yearPage.goalCount", { count: goalsOf(snapshot).length })}
        <span className="mx-2 text-solid-gray-420" aria-hidden="true">
          |
        </span>
        {t(`state.${editionWord(edition.kind, knowsLevels(snapshot))}`)} {texts.date(edition.publishedOn)}
      </p>
    </li>
  );
}
