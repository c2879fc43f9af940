import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import type { UnreadCell } from "@/lib/workbooks/unread-cells";

/** What was written in a workbook where no field is: it stays in the file, and is told so that nobody misses it. */
export function UnreadList({ cells }: { cells: readonly UnreadCell[] }) {
  const t = useTranslations("workbooks.unread");
  if (cells.length === 0) return null;
  const name = ({ sheet, address }: UnreadCell) =>
    sheet === null ? address : t("onSheet", { sheet, address });
  return (
    <section className="mb-8" aria-labelledby="unread">
      <h3 id="unread" className="mb-2 text-std-18B-160">
        {t("title")}
      </h3>
      <p className="mb-4">{t("text")}</p>
      <DataTable
        caption={t("count", { count: cells.length })}
        columns={[
          { key: "cell", header: t("cell") },
          { key: "text", header: t("written") },
          { key: "why", header: t("why") },
        ]}
        rows={cells.map((cell) => ({
          key: name(cell),
          cells: {
            cell: name(cell),
            text: <span className="whitespace-pre-wrap wrap-anywhere">{cell.text}</span>,
            why: t(cell.place),
          },
        }))}
        empty={null}
      />
    </section>
  );
}
