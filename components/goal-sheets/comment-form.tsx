import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { TextArea } from "@/components/ui/text-area";
import { addCommentAction } from "@/lib/goal-sheets/actions";

type CommentFormProps = {
  sheetId: string;
  goalId?: string;
  field?: string;
  /** What the comment is on, in words. */
  place: string;
};

/** A comment on the whole sheet, a goal or one field. */
export function CommentForm({ sheetId, goalId = "", field = "", place }: CommentFormProps) {
  const t = useTranslations("sheets.comments");
  return (
    <ActionForm action={addCommentAction}>
      <input type="hidden" name="sheetId" value={sheetId} />
      <input type="hidden" name="goalId" value={goalId} />
      <input type="hidden" name="field" value={field} />
      <TextArea label={t("text")} name="text" support={t("of", { place })} required rows={3} />
      <div>
        <Button pendingLabel={t("sending")}>{t("send")}</Button>
      </div>
    </ActionForm>
  );
}
