import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { SheetSummary } from "@/lib/goal-sheets/sheet-view";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { SheetStateTag } from "./sheet-state-tag";

/** A year's sheets in the official order, each leading to its screen. */
export function SheetList({ sheets, empty }: { sheets: readonly SheetSummary[]; empty: ReactNode }) {
  const t = useTranslations("sheets.list");
  const locale = toLocale(useLocale());
  const columns = [
    { key: "department", header: t("department") },
    { key: "heads", header: t("heads") },
    { key: "state", header: t("state") },
    { key: "goals", header: t("goals"), align: "end" as const },
    { key: "missing", header: t("missing"), align: "end" as const },
    { key: "comments", header: t("comments"), align: "end" as const },
    { key: "edition", header: t("edition") },
    { key: "updated", header: t("updated") },
  ];
  const rows = sheets.map((sheet) => ({
    key: sheet.id,
    cells: {
      department: (
        <Link href={routes.sheet(sheet.id)} prefetch={false} className="wide:whitespace-nowrap">
          {sheet.departmentName}
        </Link>
      ),
      heads: <span className="wide:whitespace-nowrap">{sheet.heads.join("、") || t("none")}</span>,
      state: <SheetStateTag state={sheet.state} />,
      goals: sheet.goalCount,
      missing: sheet.missing,
      comments: sheet.openComments,
      edition: sheet.editionNumber === null ? t("none") : t("editionNumber", { number: sheet.editionNumber }),
      updated: formatMoment(sheet.updatedAt, locale),
    },
  }));
  return <DataTable caption={t("caption")} columns={columns} rows={rows} empty={empty} />;
}
