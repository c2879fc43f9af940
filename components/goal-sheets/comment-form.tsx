import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { addCommentAction } from "@/lib/goal-sheets/comment-actions";

type CommentFormProps = {
  sheetId: string;
  goalId?: string;
  /** What the comment is on, in words. */
  place: string;
  /** The one field it is on (empty for the whole), or the fields of the sheet's head or of the goal to choose from. */
  on: string | readonly { value: string; label: string }[];
};

/** A comment on the whole sheet, a goal or one field. */
export function CommentForm({ sheetId, goalId = "", place, on }: CommentFormProps) {
  const t = useTranslations("sheets.comments");
  return (
    <ActionForm action={addCommentAction}>
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="goalId" value={goalId} />
      {typeof on === "string" ? (
        <input type="hidden" name="field" value={on} />
      ) : (
        <SelectField
          label={t("target")}
          name="field"
          options={[{ value: "", label: t("all", { place }) }, ...on]}
        />
      )}
      <TextArea label={t("text")} name="text" support={t("of", { place })} required rows={3} />
      <div>
        <Button pendingLabel={t("sending")}>{t("send")}</Button>
      </div>
    </ActionForm>
  );
}
