import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import type { EditionDifference, GoalDifference } from "@/lib/publication/edition-difference";
import { routes } from "@/lib/routes";

type EditionChangesProps = { sheetId: string; number: number; difference: EditionDifference };

const namesOf = (fields: GoalDifference["fields"]) => [...new Set(fields.map(({ label }) => label))];

function Goal({ goal }: { goal: GoalDifference }) {
  const t = useTranslations("submission");
  const { kind, number, title, numberBefore, fields } = goal;
  const changed = namesOf(fields).join(t("lastYear.between"));
  return (
    <li>
      <p className="font-bold">{t(`edition.${kind}`, { number, title: title || t("untitled") })}</p>
      {numberBefore !== null && <p>{t("edition.renumbered", { before: numberBefore, number })}</p>}
      {kind === "changed" && changed !== "" && <p>{t("lastYear.changed", { fields: changed })}</p>}
    </li>
  );
}

/** What an amendment changes of the edition in force, in short; every word of it stands in the preview. */
export function EditionChanges({ sheetId, number, difference }: EditionChangesProps) {
  const t = useTranslations("submission");
  const { header, goals } = difference;
  const none = header.length + goals.length === 0;
  return (
    <Section title={t("edition.title", { number })} id="edition">
      {none && <p className="mb-4">{t("edition.none")}</p>}
      {header.length > 0 && (
        <p className="mb-4">{t("edition.header", { fields: namesOf(header).join(t("lastYear.between")) })}</p>
      )}
      <ul className="mb-4 flex max-w-200 flex-col gap-3">
        {goals.map((goal) => (
          <Goal key={`${goal.kind} ${goal.number} ${goal.title}`} goal={goal} />
        ))}
      </ul>
      <ButtonLink href={`${routes.previewSheet(sheetId)}#differences`} kind="secondary" leavesDesk>
        {t("edition.words")}
      </ButtonLink>
    </Section>
  );
}
