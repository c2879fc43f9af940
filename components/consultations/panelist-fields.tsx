import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { PanelistCandidate, PanelistView } from "@/lib/consultations/round-view";

type PanelistFieldsProps = {
  panelists: readonly PanelistView[];
  candidates: readonly PanelistCandidate[];
};

const EMPTY_ROWS = 3;
const NOBODY = { id: "", title: "", personId: null, required: true };

/** One row for every panelist and some empty ones; a row without a title is left out. */
export function PanelistFields({ panelists, candidates }: PanelistFieldsProps) {
  const t = useTranslations("consultations.roundForm");
  const rows = [...panelists, ...Array.from({ length: EMPTY_ROWS }, () => NOBODY)];
  const people = [
    { value: "", label: t("noPerson") },
    ...candidates.map(({ personId, name, title }) => ({ value: personId, label: `${title} ${name}`.trim() })),
  ];
  const presences = [
    { value: "yes", label: t("yes") },
    { value: "no", label: t("no") },
  ];
  return (
    <fieldset className="flex flex-col gap-4">
      <legend className="text-std-17B-170">{t("panelists")}</legend>
      <p className="text-std-16N-170">{t("panelistsSupport")}</p>
      {rows.map((panelist, index) => (
        <fieldset
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place in the form, empty ones have nothing else
          key={`${panelist.id}-${index}`}
          className="flex min-w-0 flex-wrap gap-4 border-l-4 border-solid-gray-420 pl-3"
        >
          <legend className="sr-only">{t("panelist", { number: index + 1 })}</legend>
          <input type="hidden" name={`panelists.${index}.id`} value={panelist.id} />
          <div className="w-64">
            <TextField
              label={t("panelistTitle")}
              name={`panelists.${index}.title`}
              defaultValue={panelist.title}
            />
          </div>
          <SelectField
            label={t("person")}
            name={`panelists.${index}.personId`}
            options={people}
            defaultValue={panelist.personId ?? ""}
          />
          <SelectField
            label={t("required")}
            name={`panelists.${index}.required`}
            options={presences}
            defaultValue={panelist.required ? "yes" : "no"}
          />
        </fieldset>
      ))}
    </fieldset>
  );
}
