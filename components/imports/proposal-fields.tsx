import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locale";
import { anchorOf } from "@/lib/imports/doubt-places";
import type { ProposalField, ProposalGoalView, ProposalMissionView } from "@/lib/imports/proposal-fields";
import type { Doubt } from "@/lib/imports/schema";
import { DoubtMarks } from "./doubt-list";
import { LeftOutText } from "./left-out-texts";

export type DoubtsByPlace = ReadonlyMap<string | null, readonly Doubt[]>;

/** A field's label, with its number where several stand under one label. */
export function useFieldLabel(locale: Locale): (field: ProposalField) => string {
  const t = useTranslations("imports.review");
  return ({ label, paragraph }) => {
    if (!paragraph) return label[locale];
    const key = paragraph.isHeading ? "paragraphHeading" : "paragraph";
    return t(key, { label: label[locale], number: paragraph.number });
  };
}

type FieldsProps = { doubts: DoubtsByPlace; locale: Locale };

function Support({ field, doubts }: { field: ProposalField; doubts: readonly Doubt[] | undefined }) {
  const t = useTranslations("imports.review");
  return (
    <>
      {field.kind === "numbers" && <p>{t("numbersSupport")}</p>}
      {field.kind === "date" && <p>{t("dateSupport")}</p>}
      <DoubtMarks doubts={doubts} />
    </>
  );
}

/** One text with its doubts, editable where the year's form has a field for it; the frame around it is what links lead to. */
function Field({ field, doubts, locale }: FieldsProps & { field: ProposalField }) {
  const labelOf = useFieldLabel(locale);
  const marked = doubts.get(field.path);
  const frame = { id: anchorOf(field.path), tabIndex: -1, className: "scroll-mt-4" };
  if (!field.taken) {
    return (
      <div {...frame}>
        <LeftOutText field={field} label={labelOf(field)} doubts={marked} />
      </div>
    );
  }
  const hasSupport = marked !== undefined || field.kind === "numbers" || field.kind === "date";
  const common = {
    label: labelOf(field),
    name: field.path,
    defaultValue: field.value,
    support: hasSupport ? <Support field={field} doubts={marked} /> : undefined,
  };
  return (
    <div {...frame}>
      {field.kind === "text" ? <TextArea {...common} rows={3} /> : <TextField {...common} />}
    </div>
  );
}

export function Fields({ fields, ...rest }: FieldsProps & { fields: readonly ProposalField[] }) {
  return fields.map((field) => <Field key={field.path} field={field} {...rest} />);
}

function GoalFields({ view, ...rest }: FieldsProps & { view: ProposalGoalView }) {
  const t = useTranslations("imports.review");
  const { path, number, fields, goal } = view;
  return (
    <fieldset
      id={anchorOf(path)}
      tabIndex={-1}
      className="flex min-w-0 scroll-mt-4 flex-col gap-6 rounded-8 border border-solid-gray-420 p-4"
    >
      <legend className="px-2 text-std-18B-160">{t("goal", { number })}</legend>
      <DoubtMarks doubts={rest.doubts.get(path)} />
      {goal.assessments.length > 0 && <p>{t("assessments", { count: goal.assessments.length })}</p>}
      <Fields fields={fields} {...rest} />
    </fieldset>
  );
}

type MissionFieldsProps = FieldsProps & {
  view: ProposalMissionView;
  /** What the group is called; empty where the year's form knows no missions. */
  name: string;
};

/** A mission with its goals, all editable. */
export function MissionFields({ view, name, ...rest }: MissionFieldsProps) {
  return (
    <section id={anchorOf(view.path)} tabIndex={-1} className="flex scroll-mt-4 flex-col gap-6">
      {name && <h2 className="border-l-8 border-key-900 pl-3 text-std-20B-150 wrap-anywhere">{name}</h2>}
      <DoubtMarks doubts={rest.doubts.get(view.path)} />
      {view.text && <Fields fields={[view.text]} {...rest} />}
      {view.goals.map((goal) => (
        <GoalFields key={goal.path} view={goal} {...rest} />
      ))}
    </section>
  );
}
