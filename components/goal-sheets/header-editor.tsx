import { useLocale, useTranslations } from "next-intl";
import { toLocale } from "@/lib/i18n/locale";
import { hasMissions, headerFields } from "@/lib/sheet-forms/form-fields";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";
import { MissionsEditor } from "./missions-editor";
import { ParagraphsEditor } from "./paragraphs-editor";
import { PartNeighbours } from "./part-neighbours";
import { PortraitField } from "./portrait-field";

type HeaderEntry = ReturnType<typeof headerFields>[number];

function HeaderField({ view, readAt, entry }: EditorProps & { entry: HeaderEntry }) {
  const fields = useTranslations("fields");
  const locale = toLocale(useLocale());
  const { field, kind, required, maxLength } = entry;
  const words = { label: entry.label[locale], support: entry.help[locale] };
  if (field === "basicPolicies" || field === "issues") {
    return <ParagraphsEditor view={view} readAt={readAt} field={field} {...words} />;
  }
  return (
    <AutosaveField
      {...draftField(view.sheet.id, "sheet", view.sheet.id, field)}
      {...words}
      required={required}
      requiredLabel={fields("requiredBadge")}
      shape={kind === "text" ? "line" : "text"}
      maxLength={maxLength}
      stored={view.content.header[field] ?? ""}
      readAt={readAt}
    />
  );
}

/** What the sheet says of the department, and the missions. */
export function HeaderEditor({ view, readAt }: EditorProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor");
  const { form } = view;
  const subject = { kind: "sheet", id: view.sheet.id } as const;
  const mission = hasMissions(form) ? form.mission.find(({ field }) => field === "text") : undefined;
  return (
    <section aria-labelledby="header-heading">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h2 id="header-heading" tabIndex={-1} className="scroll-mt-24 text-std-20B-150">
          {mission ? t("header") : t("headerOnly")}
        </h2>
        <PartNeighbours view={view} goal={null} label={own("neighbours")} withShortcuts />
      </div>
      {headerFields(form).map((entry) => (
        <EditorRow key={entry.field} view={view} subject={subject} field={entry.field}>
          <HeaderField view={view} readAt={readAt} entry={entry} />
        </EditorRow>
      ))}
      <PortraitField view={view} />
      {mission && <MissionsEditor view={view} readAt={readAt} entry={mission} />}
    </section>
  );
}
