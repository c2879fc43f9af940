import type { ReactNode } from "react";
import { type BookletSheet, isUnfinished, pageName, revisionText } from "@/lib/publication/booklet";
import type { BookletTexts } from "@/lib/publication/labels";
import { titleLineText } from "@/lib/sheet-forms/title-line";
import { BookletGoals } from "./booklet-goals";
import type { PortraitAddresses } from "./head-block";
import { TypedText } from "./typed-text";

type Props = { sheet: BookletSheet; index: number; portraits: PortraitAddresses; texts: BookletTexts };

const CELL = "border border-solid-gray-536 px-1.5 py-1 text-start align-top";

function Heads({ sheet, portraits, texts }: Props) {
  return sheet.body.header.heads.map(({ post, name, kind, portraitSha256 }) => {
    const address = portraits[portraitSha256 ?? ""];
    return (
      <div key={`${post} ${name}`} className="flex items-start gap-3" lang={texts.typedLang}>
        {address && (
          // biome-ignore lint/performance/noImgElement: the booklet is plain HTML
          <img
            src={address}
            alt={texts.t("portrait", { post, name })}
            width={480}
            height={640}
            className="h-auto w-16"
          />
        )}
        <p>
          {post} {kind !== "REGULAR" && `(${texts.t(`postKind.${kind}`)}) `}
          {name}
        </p>
      </div>
    );
  });
}

function paragraphsOf(paragraphs: readonly { title: string; text: string }[], texts: BookletTexts) {
  return paragraphs.map(({ title, text }) => (
    <div key={`${title} ${text}`} className="mb-1">
      {title && (
        <p lang={texts.typedLang} className="font-bold">
          {title}
        </p>
      )}
      <TypedText text={text} texts={texts} />
    </div>
  ));
}

/** What stands in a header field; null where nothing does, or where it stands in the sheet's title already. */
function headerValue(props: Props, field: string): ReactNode {
  const { sheet, texts } = props;
  const { header } = sheet.body;
  switch (field) {
    case "headName":
      return header.heads.length > 0 ? <Heads {...props} /> : null;
    case "contact":
    case "aspiration":
    case "conductGuideline":
      return header[field] ? <TypedText text={header[field]} texts={texts} /> : null;
    case "sections":
      return header.sections.length > 0 ? <p lang={texts.typedLang}>{header.sections.join("、")}</p> : null;
    case "basicPolicies":
    case "issues":
      return header[field].length > 0 ? paragraphsOf(header[field], texts) : null;
    default:
      return null;
  }
}

function HeaderFields(props: Props) {
  const { sheet, texts } = props;
  const rows = sheet.body.form.header.flatMap(({ field, label }) => {
    const value = headerValue(props, field);
    return value === null ? [] : [{ field, label: texts.label(label), value }];
  });
  return (
    <table className="mt-2 w-full table-fixed border-collapse print:text-[9pt]/[1.5]">
      <tbody>
        {rows.map(({ field, label, value }) => (
          <tr key={field}>
            <th scope="row" className={`${CELL} w-24 bg-key-50 md:w-[14%] print:w-[14%]`}>
              {label}
            </th>
            <td className={CELL}>{value}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** One department's sheet, beginning on a page of its own. */
export function BookletSheetPages(props: Props) {
  const { sheet, index, texts } = props;
  const { body, state, revision } = sheet;
  const id = pageName(index);
  const name = texts.named(body.department);
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="mt-16 break-before-page print:mt-0">
      <h2 id={`${id}-title`} className="text-std-20B-150">
        {titleLineText(body.form, body.fiscalYear, name, texts.locale)}
      </h2>
      <p className="flex flex-wrap gap-x-6 print:text-[10pt]">
        <span lang={texts.typedLang}>{name}</span>
        <span className="font-bold">{texts.b(`states.${state}`)}</span>
        <span>{revisionText(revision, texts)}</span>
      </p>
      {isUnfinished(state) && (
        <p className="mt-1 border-2 border-solid-gray-900 px-2 print:text-[10pt]">{texts.b("draft")}</p>
      )}
      <HeaderFields {...props} />
      <BookletGoals sheet={sheet} texts={texts} />
    </section>
  );
}
