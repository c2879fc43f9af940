import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { changeLineageAction, removeLineageAction } from "@/lib/goal-sheets/carry-over-actions";
import { CARRIED_KINDS, type LineageMark } from "@/lib/goal-sheets/lineage";
import { LineageLine } from "./goal-origins";

type LineageFormProps = { sheetId: string; mark: LineageMark };

/** A step of lineage in the editor, with the means to say it anew or to take it back. */
export function LineageForm({ sheetId, mark }: LineageFormProps) {
  const t = useTranslations("carry.lineage");
  const given = { sheetId, lineageId: mark.id };
  return (
    <li className="border-l-4 border-key-900 pl-3">
      <LineageLine mark={mark} />
      <details>
        <summary className="min-h-11 cursor-pointer py-2 text-key-1000 underline">
          {t("change")}
          <span className="sr-only"> {mark.title}</span>
        </summary>
        <div className="flex flex-col gap-4 pb-3">
          <ActionForm action={changeLineageAction} staysFilled>
            <input type="hidden" name="sheetId" value={sheetId} />
            <input type="hidden" name="lineageId" value={mark.id} />
            <SelectField
              label={t("kind")}
              name="kind"
              options={CARRIED_KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
              defaultValue={mark.kind}
            />
            <TextField label={t("reason")} name="reason" defaultValue={mark.reason ?? ""} />
            <div>
              <Button kind="secondary">{t("save")}</Button>
            </div>
          </ActionForm>
          <ActForm action={removeLineageAction} given={given} kind="danger" of={mark.title}>
            {t("remove")}
          </ActForm>
        </div>
      </details>
    </li>
  );
}
