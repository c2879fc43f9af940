import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { addCommentAction } from "@/lib/goal-sheets/comment-actions";

type CommentFormProps = {
  sheetId: string;
  /** What the comment is on, in words. */
  place: string;
  /** The key of the one place it is on, or the places to choose from. */
  on: string | readonly { value: string; label: string }[];
};

/** A comment on the whole sheet, a part of it or one field. */
export function CommentForm({ sheetId, place, on }: CommentFormProps) {
  const t = useTranslations("sheets.comments");
  return (
    <ActionForm action={addCommentAction}>
      <input type="hidden" name="sheetId" value={sheetId} />
      {typeof on === "string" ? (
        <input type="hidden" name="place" value={on} />
      ) : (
        <SelectField label={t("target")} name="place" options={on} />
      )}
      <TextArea label={t("text")} name="text" support={t("of", { place })} required rows={3} />
      <div>
        <Button pendingLabel={t("sending")}>{t("send")}</Button>
      </div>
    </ActionForm>
  );
}
