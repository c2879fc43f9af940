import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PortraitForms } from "@/components/people/portrait-form";
import type { StoredHeader, StoredParagraph } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { PostPortrait } from "@/lib/people/portrait-view";
import type { HeaderField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";
import { WrittenField } from "./written-field";

type HeaderViewProps = {
  form: SheetForm;
  header: StoredHeader;
  portraits: readonly PostPortrait[];
  remarks: RemarksOfSheet;
};

type ParagraphsProps = { paragraphs: readonly StoredParagraph[]; remarks: RemarksOfSheet };

function Paragraphs({ paragraphs, remarks }: ParagraphsProps) {
  return paragraphs.map(({ id, title, text }) => (
    <div key={id} className="mb-3">
      <p className="font-bold">{title}</p>
      <Remarks of={remarksAt(remarks, { subject: { kind: "paragraph", id }, field: "title" })} />
      <p>{text}</p>
      <Remarks of={remarksAt(remarks, { subject: { kind: "paragraph", id }, field: "text" })} />
    </div>
  ));
}

function headerValue({ header, portraits, remarks }: HeaderViewProps, field: HeaderField): ReactNode {
  if (field === "portrait") return portraits.length > 0 ? <PortraitForms portraits={portraits} /> : null;
  if (field === "sections") return header.sections.join("、");
  if (field !== "basicPolicies" && field !== "issues") return header[field];
  return header[field].length > 0 ? <Paragraphs paragraphs={header[field]} remarks={remarks} /> : null;
}

/** The sheet's head: what the form lists, from the sheet or from the department and its posts. */
export function HeaderView(props: HeaderViewProps) {
  const { form, remarks } = props;
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  const subject = { kind: "sheet", id: remarks.sheetId } as const;
  return (
    <dl>
      {form.header.map(({ field, label }) => (
        <WrittenField key={field} label={label[locale]} remarks={remarks} subject={subject} field={field}>
          {headerValue(props, field) || <span className="text-solid-gray-700">{t("unwritten")}</span>}
        </WrittenField>
      ))}
    </dl>
  );
}
