import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import { recordDecisionAction } from "@/lib/consultations/actions";
import type { SessionSheetView, SessionView } from "@/lib/consultations/session-view";
import { DECISION_KINDS } from "@/lib/consultations/workflow";
import { toLocale } from "@/lib/i18n/locale";
import { goalFields } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { LeaderField, type Leaders } from "./leader-field";

function useChoices(form: SheetForm, { content }: SessionSheetView) {
  const t = useTranslations("consultations");
  const locale = toLocale(useLocale());
  const goals = content.missions.flatMap((mission) => mission.goals);
  return {
    kinds: DECISION_KINDS.map((kind) => ({ value: kind, label: t(`decisions.${kind}`) })),
    goals: [
      { value: "", label: t("decisionForm.wholeSheet") },
      ...goals.map(({ id, number, title }) => ({
        value: id,
        label: t("decisions.goal", {
          word: form.goalWord[locale],
          number,
          title: title || t("session.untitled"),
        }),
      })),
    ],
    fields: [
      { value: "", label: t("decisionForm.wholeGoal") },
      ...goalFields(form).map(({ field, label }) => ({ value: field, label: label[locale] })),
    ],
  };
}

type DecisionFormProps = { view: SessionView; of: SessionSheetView; leaders: Leaders };

/** The secretariat enters what a leader decided, for the whole sheet, a goal, or one field of it. */
export function DecisionForm({ view, of, leaders }: DecisionFormProps) {
  const t = useTranslations("consultations.decisionForm");
  const choices = useChoices(view.form, of);
  return (
    <section className="mt-8 print:hidden">
      <h3 className="text-std-18B-160">{t("title")}</h3>
      <p className="mb-4">{t("lead")}</p>
      <ActionForm action={recordDecisionAction}>
        <input type="hidden" name="sessionId" value={view.session.id} />
        <input type="hidden" name="sheetId" value={of.sheet.id} />
        <RadioGroup
          legend={t("kind")}
          name="kind"
          options={choices.kinds}
          defaultValue="INSTRUCTION"
          required
        />
        <SelectField label={t("goal")} name="goalId" options={choices.goals} />
        <SelectField label={t("field")} name="field" options={choices.fields} />
        <TextArea label={t("text")} name="text" required />
        <LeaderField label={t("decidedBy")} leaders={leaders} />
        <TextField label={t("dueOn")} name="dueOn" type="date" />
        <div>
          <Button>{t("save")}</Button>
        </div>
      </ActionForm>
    </section>
  );
}
