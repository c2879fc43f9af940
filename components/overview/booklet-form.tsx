import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CheckboxField, RadioGroup } from "@/components/ui/choice-fields";
import { SHEET_STATES } from "@/lib/goal-sheets/workflow";
import { USUAL_STATES } from "@/lib/overview/booklet-schema";
import { STAMPS } from "@/lib/publication/booklet";
import { routes } from "@/lib/routes";

type BookletFormProps = { year: number; departments: readonly { id: string; name: string }[] };

const USUAL: readonly string[] = USUAL_STATES;
const GROUP = "flex flex-wrap gap-x-6";

/** Which sheets go into the booklet for the leaders' meeting, and under which stamp. */
export function BookletForm({ year, departments }: BookletFormProps) {
  const t = useTranslations("booklet");
  return (
    <details className="mt-8 print:hidden">
      <summary className="min-h-11 py-2 text-std-17B-170">{t("choice.open")}</summary>
      <form action={routes.booklet()} method="get" className="flex flex-col gap-6">
        <p>{t("choice.lead")}</p>
        <input type="hidden" name="year" value={year} />
        <RadioGroup
          legend={t("choice.stamp")}
          name="stamp"
          defaultValue={STAMPS[0]}
          options={STAMPS.map((stamp) => ({ value: stamp, label: t(`stamp.${stamp}`) }))}
        />
        <fieldset>
          <legend className="text-std-17B-170">{t("choice.states")}</legend>
          <div className={GROUP}>
            {SHEET_STATES.map((state) => (
              <CheckboxField
                key={state}
                name="states[]"
                value={state}
                label={t(`states.${state}`)}
                defaultChecked={USUAL.includes(state)}
              />
            ))}
          </div>
        </fieldset>
        <fieldset>
          <legend className="text-std-17B-170">{t("choice.departments")}</legend>
          <p className="text-solid-gray-700">{t("choice.departmentsSupport")}</p>
          <div className={GROUP}>
            {departments.map(({ id, name }) => (
              <CheckboxField key={id} name="departments[]" value={id} label={name} />
            ))}
          </div>
        </fieldset>
        <div>
          <Button>{t("choice.make")}</Button>
        </div>
      </form>
    </details>
  );
}
