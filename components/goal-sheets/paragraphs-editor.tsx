import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { StoredParagraph } from "@/lib/goal-sheets/sheet-view";
import { addParagraphAction, removeParagraphAction } from "@/lib/goal-sheets/structure-actions";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";

const KINDS = { basicPolicies: "BASIC_POLICY", issues: "ISSUE" } as const;

type ParagraphsEditorProps = EditorProps & { field: keyof typeof KINDS; label: string; support: string };

function Paragraph(props: EditorProps & { paragraph: StoredParagraph; label: string; number: number }) {
  const { view, readAt, paragraph, label, number } = props;
  const t = useTranslations("sheets.editor");
  const subject = { kind: "paragraph", id: paragraph.id } as const;
  const place = (field: string) => draftField(view.sheet.id, "paragraph", paragraph.id, field);
  return (
    <li className="flex flex-col gap-4 border-l-4 border-solid-gray-420 pl-4">
      <EditorRow view={view} subject={subject} field="title" within>
        <AutosaveField
          {...place("title")}
          label={t("paragraphTitle", { label, number })}
          shape="line"
          stored={paragraph.title}
          readAt={readAt}
        />
      </EditorRow>
      <EditorRow view={view} subject={subject} field="text" within>
        <AutosaveField
          {...place("text")}
          label={t("paragraphText", { label, number })}
          shape="text"
          stored={paragraph.text}
          readAt={readAt}
        />
      </EditorRow>
      <ActForm
        action={removeParagraphAction}
        given={{ sheetId: view.sheet.id, paragraphId: paragraph.id }}
        kind="danger"
        of={t("paragraphNumber", { label, number })}
      >
        {t("removeParagraph")}
      </ActForm>
    </li>
  );
}

/** The headed paragraphs of 基本方針 or 現状と課題, each saved by itself. */
export function ParagraphsEditor({ view, readAt, field, label, support }: ParagraphsEditorProps) {
  const t = useTranslations("sheets.editor");
  const paragraphs = view.content.header[field];
  return (
    <section
      id={fieldAnchor("sheet", view.sheet.id, field)}
      tabIndex={-1}
      aria-label={label}
      className="scroll-mt-24"
    >
      <h3 className="text-std-17B-170">{label}</h3>
      <p className="text-solid-gray-700">{support}</p>
      {paragraphs.length === 0 && <p className="my-3">{t("noParagraphs")}</p>}
      <ul className="my-4 flex flex-col gap-6">
        {paragraphs.map((paragraph, index) => (
          <Paragraph
            key={paragraph.id}
            view={view}
            readAt={readAt}
            paragraph={paragraph}
            label={label}
            number={index + 1}
          />
        ))}
      </ul>
      <ActForm action={addParagraphAction} given={{ sheetId: view.sheet.id, kind: KINDS[field] }}>
        {t("addParagraph", { label })}
      </ActForm>
    </section>
  );
}
