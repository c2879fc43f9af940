import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DataTable } from "@/components/ui/data-table";

const columns = [
  { key: "name", header: "部局", sort: { href: "?sort=name", direction: "ascending" } },
  { key: "goals", header: "目標数", align: "end" },
] as const;

const table = (rows: { key: string; cells: Record<string, string> }[]) =>
  renderToStaticMarkup(
    <DataTable caption="進み具合" columns={columns} rows={rows} empty={<p>まだない</p>} />,
  );

describe("DataTable", () => {
  it("names each row by its first cell and each column by its head", () => {
    const html = table([{ key: "a", cells: { name: "総務部", goals: "6" } }]);
    expect(html).toMatch(/<th [^>]*scope="row"[^>]*>.*総務部/);
    expect(html.match(/<th scope="col"/g)).toHaveLength(2);
    expect(html).toContain('aria-sort="ascending"');
    expect(html).toContain('href="?sort=name"');
  });

  it("keeps the roles that a card on a phone would lose", () => {
    const html = table([{ key: "a", cells: { name: "総務部", goals: "6" } }]);
    for (const role of ["table", "rowgroup", "row", "rowheader", "cell"]) {
      expect(html).toContain(`role="${role}"`);
    }
  });

  it("reads the head of a card's line only once", () => {
    const html = table([{ key: "a", cells: { name: "総務部", goals: "6" } }]);
    expect(html).toMatch(/<span aria-hidden="true"[^>]*>目標数<\/span>/);
  });

  it("shows what to do first while it is empty, and no table", () => {
    expect(table([])).toBe("<p>まだない</p>");
  });
});
