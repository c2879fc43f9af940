import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { formatFiscalYear, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { ListedProposal } from "@/lib/imports/import-choices";
import { routes } from "@/lib/routes";

/** The actor's imports that wait to be checked. */
export function ProposalList({ proposals }: { proposals: readonly ListedProposal[] }) {
  const t = useTranslations("imports.start");
  const locale = toLocale(useLocale());
  const columns = [
    { key: "department", header: t("department") },
    { key: "year", header: t("year") },
    { key: "document", header: t("document") },
    { key: "goals", header: t("goals"), align: "end" as const },
    { key: "doubts", header: t("doubts"), align: "end" as const },
    { key: "readAt", header: t("readAt") },
  ];
  const rows = proposals.map((proposal) => ({
    key: proposal.id,
    cells: {
      department: (
        <Link href={routes.importProposal(proposal.id)} prefetch={false}>
          {proposal.departmentName}
        </Link>
      ),
      year: formatFiscalYear(proposal.year, locale),
      document: proposal.fileName ?? t("pasted"),
      goals: proposal.goals,
      doubts: proposal.doubts,
      readAt: formatMoment(proposal.createdAt, locale),
    },
  }));
  return (
    <DataTable
      caption={t("waitingCaption")}
      columns={columns}
      rows={rows}
      empty={<p className="text-std-16N-170">{t("waitingEmpty")}</p>}
    />
  );
}
