import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { RevisionFilter as Chosen, RevisionChoices } from "@/lib/goal-sheets/revision";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { useFieldName } from "./revision-place";

type RevisionFilterProps = { sheetId: string; form: SheetForm; choices: RevisionChoices; chosen: Chosen };

function usePartOptions(form: SheetForm, { goals, head }: RevisionChoices) {
  const t = useTranslations("revisions");
  const editor = useTranslations("sheets.editor");
  const word = form.goalWord[toLocale(useLocale())];
  const named = goals.map(({ id, number, title: written }) => {
    const title = written || t("untitled");
    if (number === null) return { value: id, label: t("goneGoal", { title }) };
    return { value: id, label: t("goal", { goal: editor("goalName", { word, number }), title }) };
  });
  return [...(head ? [{ value: "head", label: t("head") }] : []), ...named];
}

/** Narrows the history down by part, field and person; an address of its own, so that it works without script. */
export function RevisionFilter({ sheetId, form, choices, chosen }: RevisionFilterProps) {
  const t = useTranslations("revisions");
  const fieldName = useFieldName(form);
  const fields = choices.fields.map(({ kind, field }) => ({
    value: `${kind}.${field}`,
    label: fieldName({ kind, field }),
  }));
  const people = choices.people.map(({ id, name }) => ({ value: id, label: name }));
  const lists = [
    { name: "part", label: t("part"), options: usePartOptions(form, choices), value: chosen.part },
    { name: "field", label: t("field"), options: fields, value: chosen.field },
    { name: "person", label: t("person"), options: people, value: chosen.personId },
  ];
  const filtered = lists.some(({ value }) => value !== undefined);
  return (
    <form action={routes.sheetHistory(sheetId)} aria-label={t("filter")} className="mb-6 print:hidden">
      <div className="flex flex-wrap items-end gap-4">
        {lists.map(({ name, label, options, value = "" }) => (
          <SelectField
            key={`${name} ${value}`}
            label={label}
            name={name}
            options={[{ value: "", label: t("everything") }, ...options]}
            defaultValue={value}
          />
        ))}
        <Button kind="secondary">{t("apply")}</Button>
        {filtered && (
          <Link
            href={routes.sheetHistory(sheetId)}
            prefetch={false}
            className="inline-flex min-h-12 items-center"
          >
            {t("reset")}
          </Link>
        )}
      </div>
    </form>
  );
}
