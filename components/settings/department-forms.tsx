import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import { addDepartmentAction, changeDepartmentAction } from "@/lib/departments/actions";

type Description = {
  name: string;
  nameEnglish: string | null;
  contact: string | null;
  outsideMayorsLine: boolean;
};

const NOTHING: Description = { name: "", nameEnglish: null, contact: null, outsideMayorsLine: false };

/** How many sections can be added at one time. */
const NEW_SECTIONS = 2;

function DescriptionFields({ of }: { of: Description }) {
  const t = useTranslations("settings.organisation");
  return (
    <>
      <TextField label={t("name")} name="name" defaultValue={of.name} required />
      <TextField label={t("english")} name="nameEnglish" defaultValue={of.nameEnglish ?? ""} />
      <TextField label={t("contact")} name="contact" defaultValue={of.contact ?? ""} />
      <CheckboxField
        label={t("outside")}
        name="outsideMayorsLine"
        support={t("outsideSupport")}
        defaultChecked={of.outsideMayorsLine}
      />
    </>
  );
}

type SectionFieldsProps = { sections: readonly { id: string; name: string }[] };

function SectionFields({ sections }: SectionFieldsProps) {
  const t = useTranslations("settings.organisation");
  const added = Array.from({ length: NEW_SECTIONS }, () => ({ id: "", name: "" }));
  const rows = [...sections, ...added].map((section, place) => ({ ...section, place }));
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="mb-2 text-std-17B-170">{t("sections")}</legend>
      <p>{t("sectionsSupport")}</p>
      {rows.map(({ id, name, place }) => (
        <div key={place}>
          <input type="hidden" name={`sections.${place}.id`} value={id} />
          <TextField
            label={t("sectionNumber", { number: place + 1 })}
            name={`sections.${place}.name`}
            defaultValue={name}
          />
        </div>
      ))}
    </fieldset>
  );
}

type ChangeDepartmentFormProps = {
  department: Description &
    SectionFieldsProps & {
      departmentYearId: string;
      seen: string;
      basicProjectCountOverride: number | null;
    };
};

export function ChangeDepartmentForm({ department }: ChangeDepartmentFormProps) {
  const t = useTranslations("settings.organisation");
  return (
    <ActionForm action={changeDepartmentAction}>
      <input type="hidden" name="departmentYearId" value={department.departmentYearId} />
      <input type="hidden" name="seen" value={department.seen} />
      <DescriptionFields of={department} />
      <TextField
        label={t("basicProjects")}
        name="basicProjectCountOverride"
        inputMode="numeric"
        support={t("basicProjectsSupport")}
        defaultValue={String(department.basicProjectCountOverride ?? "")}
      />
      <SectionFields sections={department.sections} />
      <div>
        <Button kind="secondary">{t("save")}</Button>
      </div>
    </ActionForm>
  );
}

export function AddDepartmentForm({ year }: { year: number }) {
  const t = useTranslations("settings.organisation");
  return (
    <ActionForm action={addDepartmentAction}>
      <input type="hidden" name="year" value={year} />
      <TextField label={t("address")} name="slug" support={t("addressSupport")} autoComplete="off" required />
      <DescriptionFields of={NOTHING} />
      <div>
        <Button kind="secondary">{t("add")}</Button>
      </div>
    </ActionForm>
  );
}
