import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import type { Blocked } from "@/lib/errors";
import { publishEditionAction } from "@/lib/publication/actions";
import { editionWord } from "@/lib/publication/results";
import type { EditionKind } from "@/lib/publication/snapshot-schema";
import { BlockedNotice } from "./blocked-notice";

type EditionFormProps = {
  sheetId: string;
  kind: EditionKind;
  /** Whether the sheet's goals are given levels. */
  knowsLevels: boolean;
  blocked: Blocked | null;
};

/** Publishes the next edition of one kind, or says why that is not possible now. */
export function EditionForm({ sheetId, kind, knowsLevels, blocked }: EditionFormProps) {
  const t = useTranslations("publication.desk.publish");
  const word = editionWord(kind, knowsLevels);
  return (
    <Section id={kind.toLowerCase()} title={t(`${word}.title`)}>
      <p className="mb-4">{t(`${word}.lead`)}</p>
      {blocked ? (
        <BlockedNotice blocked={blocked} />
      ) : (
        <ActionForm action={publishEditionAction}>
          <input type="hidden" name="sheetId" value={sheetId} />
          <input type="hidden" name="kind" value={kind} />
          <TextArea
            label={t("changeNote")}
            name="changeNote"
            support={t("changeNoteSupport")}
            required
            rows={3}
            maxLength={500}
          />
          <div>
            <Button>{t(`${word}.button`)}</Button>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}
