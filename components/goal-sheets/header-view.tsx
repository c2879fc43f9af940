import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StoredHeader, StoredParagraph } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { HeaderField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { RemarksOfSheet } from "./remarks";
import { WrittenField } from "./written-field";

function Paragraphs({ paragraphs }: { paragraphs: readonly StoredParagraph[] }) {
  return paragraphs.map(({ id, title, text }) => (
    <div key={id} className="mb-3">
      <p className="font-bold">{title}</p>
      <p>{text}</p>
    </div>
  ));
}

function headerValue(header: StoredHeader, field: HeaderField): ReactNode {
  // Portraits belong to the post and are shown with the published edition.
  if (field === "portrait") return null;
  if (field === "sections") return header.sections.join("、");
  if (field !== "basicPolicies" && field !== "issues") return header[field];
  return header[field].length > 0 ? <Paragraphs paragraphs={header[field]} /> : null;
}

/** The sheet's head: what the form lists, from the sheet or from the department and its posts. */
export function HeaderView(props: { form: SheetForm; header: StoredHeader; remarks: RemarksOfSheet }) {
  const { form, header, remarks } = props;
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  return (
    <dl>
      {form.header
        .filter(({ field }) => field !== "portrait")
        .map(({ field, label }) => (
          <WrittenField key={field} label={label[locale]} remarks={remarks} goalId={null} field={field}>
            {headerValue(header, field) || <span className="text-solid-gray-700">{t("unwritten")}</span>}
          </WrittenField>
        ))}
    </dl>
  );
}
