import { useLocale, useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { AssessedGoal, AssessmentRow, KindView } from "@/lib/assessments/assessment-view";
import { EXTERNAL_CAUSES } from "@/lib/assessments/workflow";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

function rowOf(assessed: AssessedGoal, kind: KindView["kind"]): AssessmentRow | null {
  return kind === "SELF" ? assessed.self : assessed.supervisor;
}

type RowProps = { assessed: AssessedGoal; of: KindView };

/** The other's row, or one's own when it can no longer be changed. */
export function ReadRow({ assessed, of }: RowProps) {
  const t = useTranslations("assessments");
  const locale = toLocale(useLocale());
  const row = rowOf(assessed, of.kind);
  const level =
    row?.levelOrder && row.levelLabel
      ? t("sheet.levelOption", { order: row.levelOrder, label: row.levelLabel })
      : t("sheet.noLevel");
  const cause = row?.externalCause && t(`sheet.causes.${row.externalCause}`);
  const date = row?.externalCauseOn && formatDate(row.externalCauseOn, locale);
  return (
    <section className="border-l-4 border-solid-gray-420 pl-3">
      <h4 className="text-std-17B-170">{t(`kinds.${of.kind}`)}</h4>
      {row === null ? (
        <p>{t("sheet.noRow")}</p>
      ) : (
        <>
          <p className="font-bold">{level}</p>
          <p className="whitespace-pre-wrap">{row.reason}</p>
          {cause && <p>{date ? t("sheet.causeOn", { cause, date }) : t("sheet.cause", { cause })}</p>}
        </>
      )}
    </section>
  );
}

/** Level, reason and external cause of one goal, to be written; `index` is the goal's place in the form. */
export function WriteRow({ assessed, of, index, goalName }: RowProps & { index: number; goalName: string }) {
  const t = useTranslations("assessments");
  const row = rowOf(assessed, of.kind);
  const levels = of.scale?.levels ?? [];
  const name = (field: string) => `rows.${index}.${field}`;
  const options = levels
    .toReversed()
    .map(({ id, order, label }) => ({ value: id, label: t("sheet.levelOption", { order, label }) }));
  const chosen = levels.find(({ order }) => order === row?.levelOrder)?.id ?? "";
  const causes = EXTERNAL_CAUSES.map((cause) => ({ value: cause, label: t(`sheet.causes.${cause}`) }));
  return (
    <section className="flex flex-col gap-4 border-l-4 border-key-900 pl-3">
      <h4 className="text-std-17B-170">{t(`kinds.${of.kind}`)}</h4>
      <input type="hidden" name={name("goalId")} value={assessed.goal.id} />
      <SelectField
        label={t("sheet.levelOf", { goal: goalName })}
        name={name("levelId")}
        options={[{ value: "", label: t("sheet.chooseLevel") }, ...options]}
        defaultValue={chosen}
        required
      />
      <TextArea
        label={t("sheet.reasonOf", { goal: goalName })}
        name={name("reason")}
        defaultValue={row?.reason ?? ""}
        required
      />
      <div className="flex flex-wrap gap-4">
        <SelectField
          label={t("sheet.externalCauseOf", { goal: goalName })}
          name={name("externalCause")}
          options={[{ value: "", label: t("sheet.noCause") }, ...causes]}
          defaultValue={row?.externalCause ?? ""}
        />
        <TextField
          label={t("sheet.externalCauseOnOf", { goal: goalName })}
          name={name("externalCauseOn")}
          type="date"
          defaultValue={row?.externalCauseOn ?? ""}
        />
      </div>
    </section>
  );
}
