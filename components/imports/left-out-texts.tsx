import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Tag } from "@/components/ui/tag";
import { anchorOf } from "@/lib/imports/doubt-places";
import type { ProposalField } from "@/lib/imports/proposal-fields";
import type { Doubt } from "@/lib/imports/schema";
import { DoubtMarks } from "./doubt-list";

type LeftOutListProps = {
  fields: readonly ProposalField[];
  /** Name of the year's form. */
  formName: string;
  nameOf(place: string): string;
};

/** What accepting leaves behind, counted above the fields, each with the way to its text. */
export function LeftOutList({ fields, formName, nameOf }: LeftOutListProps) {
  const t = useTranslations("imports.review");
  if (fields.length === 0) return null;
  return (
    <Notice kind="warning" title={t("leftOutTitle", { count: fields.length })}>
      <p className="mt-2">{t("leftOutLead", { form: formName })}</p>
      <ul className="mt-2 flex list-disc flex-col gap-2 pl-6">
        {fields.map(({ path }) => (
          <li key={path} className="wrap-anywhere">
            <a href={`#${anchorOf(path)}`}>{nameOf(path)}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type LeftOutTextProps = { field: ProposalField; label: string; doubts: readonly Doubt[] | undefined };

/** One text that the year's form has no field for: to be read and copied, not to be edited. */
export function LeftOutText({ field, label, doubts }: LeftOutTextProps) {
  const t = useTranslations("imports.review");
  return (
    <section
      aria-label={label}
      className="flex min-w-0 flex-col gap-2 rounded-8 border-2 border-dashed border-warning-orange-2 p-4"
    >
      <p className="flex flex-wrap items-center gap-2 text-std-17B-170">
        <span className="min-w-0 wrap-anywhere">{label}</span>
        <Tag shape="triangle" tone="warning">
          {t("leftOut")}
        </Tag>
      </p>
      <p className="text-solid-gray-700">{t("leftOutReason")}</p>
      <DoubtMarks doubts={doubts} />
      <p className="whitespace-pre-wrap wrap-anywhere">{field.value}</p>
    </section>
  );
}
