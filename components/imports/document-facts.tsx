import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { Proposal } from "@/lib/imports/schema";

type DocumentFactsProps = {
  header: Proposal["header"];
  /** The department that was chosen for the import. */
  departmentName: string;
};

/** What the document says of department and head: for comparing, not for the draft. */
export function DocumentFacts({ header, departmentName }: DocumentFactsProps) {
  const t = useTranslations("imports.review");
  const differs = header.departmentName !== null && header.departmentName !== departmentName;
  return (
    <Section title={t("documentTitle")}>
      <p className="mb-3">{t("documentLead")}</p>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        {(["departmentName", "post", "headName"] as const).map((field) => (
          <div key={field} className="contents">
            <dt className="text-solid-gray-700">{t(field)}</dt>
            <dd className="wrap-anywhere">
              {header[field] ?? t("nothing")}
              {field === "departmentName" && differs && ` ${t("differs", { department: departmentName })}`}
            </dd>
          </div>
        ))}
        <dt className="text-solid-gray-700">{t("sections")}</dt>
        <dd className="wrap-anywhere">
          {header.sections.length > 0 ? header.sections.join("、") : t("nothing")}
        </dd>
      </dl>
    </Section>
  );
}
