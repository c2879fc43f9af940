import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { StoredParagraph } from "@/lib/goal-sheets/sheet-view";
import {
  addParagraphAction,
  moveParagraphAction,
  removeParagraphAction,
} from "@/lib/goal-sheets/structure-actions";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";
import { MovePair } from "./move-pair";

const KINDS = { basicPolicies: "BASIC_POLICY", issues: "ISSUE" } as const;

type ParagraphsEditorProps = EditorProps & { field: keyof typeof KINDS; label: string; support: string };
type ParagraphProps = EditorProps & { paragraph: StoredParagraph; label: string; at: number; count: number };

function Paragraph({ view, readAt, paragraph, label, at, count }: ParagraphProps) {
  const number = at + 1;
  const t = useTranslations("sheets.editor");
  const subject = { kind: "paragraph", id: paragraph.id } as const;
  const given = { sheetId: view.sheet.id, paragraphId: paragraph.id };
  const name = t("paragraphNumber", { label, number });
  const place = (field: string) => draftField(view.sheet.id, "paragraph", paragraph.id, field);
  return (
    <li data-part={paragraph.id} className="flex flex-col gap-4 border-l-4 border-solid-gray-420 pl-4">
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
      <div className="flex flex-wrap items-start gap-3 print:hidden">
        <MovePair action={moveParagraphAction} given={given} at={at} count={count} name={name} />
        <ActForm action={removeParagraphAction} given={given} kind="danger" of={name}>
          {t("removeParagraph")}
        </ActForm>
      </div>
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
            at={index}
            count={paragraphs.length}
          />
        ))}
      </ul>
      <ActForm action={addParagraphAction} given={{ sheetId: view.sheet.id, kind: KINDS[field] }}>
        {t("addParagraph", { label })}
      </ActForm>
    </section>
  );
}
