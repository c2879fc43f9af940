import Link from "next/link";
import type { ReactNode } from "react";

type Column = {
  key: string;
  header: ReactNode;
  /** "end" for figures, so that their digits stand below each other. */
  align?: "start" | "end";
  /** Sorting is a link, so that it works without script and can be passed on. */
  sort?: { href: string; direction?: "ascending" | "descending" };
};

type Row = { key: string; cells: Record<string, ReactNode> };

type DataTableProps = {
  caption: ReactNode;
  columns: readonly Column[];
  /** The first column's cell names the row. */
  rows: readonly Row[];
  /** Shown in place of the table while there is nothing in it. */
  empty: ReactNode;
};

const CELL =
  "flex flex-wrap justify-between gap-x-4 py-1 text-start align-top wide:table-cell wide:border-b wide:border-solid-gray-300 wide:px-3 wide:py-2.5";
// Written out because rows and cells shown as cards lose their own roles in some browsers.
const ROLES = {
  table: { role: "table" },
  rows: { role: "rowgroup" },
  row: { role: "row" },
  name: { role: "rowheader", scope: "row" },
  cell: { role: "cell" },
} as const;
const ARROWS = { ascending: " ▲", descending: " ▼" };

function Heading({ column }: { column: Column }) {
  const { sort } = column;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction}
      className={`sticky top-0 z-1 border-b-2 border-solid-gray-600 bg-solid-gray-50 px-3 py-2.5 text-dns-16B-130 break-keep wrap-normal ${
        column.align === "end" ? "text-end" : "text-start"
      }`}
    >
      {sort ? (
        <Link href={sort.href} prefetch={false} scroll={false}>
          {column.header}
          {sort.direction && <span aria-hidden="true">{ARROWS[sort.direction]}</span>}
        </Link>
      ) : (
        column.header
      )}
    </th>
  );
}

function Cell({ column, first, children }: { column: Column; first: boolean; children: ReactNode }) {
  const Element = first ? "th" : "td";
  const figures = column.align === "end" ? "tabular-nums wide:text-end" : "wide:text-start";
  return (
    <Element
      {...(first ? ROLES.name : ROLES.cell)}
      className={`${CELL} ${figures} ${first ? "text-std-17B-170 wide:text-dns-16B-130" : "text-dns-16N-130"}`}
    >
      {!first && (
        <span aria-hidden="true" className="text-dns-16N-130 text-solid-gray-700 wide:hidden">
          {column.header}
        </span>
      )}
      <div className="min-w-0 wrap-anywhere wide:contents">{children}</div>
    </Element>
  );
}

/** Rows and columns; on a phone, and enlarged, each row becomes a card. */
export function DataTable({ caption, columns, rows, empty }: DataTableProps) {
  if (rows.length === 0) return empty;
  return (
    <table {...ROLES.table} className="block w-full border-collapse wide:table">
      <caption className="block py-2 text-start text-std-17B-170 wide:table-caption">{caption}</caption>
      <thead {...ROLES.rows} className="sr-only wide:not-sr-only wide:table-header-group">
        <tr {...ROLES.row}>
          {columns.map((column) => (
            <Heading key={column.key} column={column} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.rows} className="block wide:table-row-group">
        {rows.map((row) => (
          <tr
            key={row.key}
            {...ROLES.row}
            className="mb-4 block rounded-8 border border-solid-gray-420 p-4 wide:table-row wide:border-0 wide:hover:bg-key-50 print:break-inside-avoid"
          >
            {columns.map((column, index) => (
              <Cell key={column.key} column={column} first={index === 0}>
                {row.cells[column.key]}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
