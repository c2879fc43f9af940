/** The cells of a worksheet as texts, row by row; a merged cell's text stands in its first cell, "" in the others. */
export type Grid = readonly (readonly string[])[];

export type Place = { row: number; column: number };

/** A part of a worksheet: rows from–to and columns from–to, the last ones not included. */
export type Range = { rows: [number, number]; columns: [number, number] };

export const textAt = (grid: Grid, row: number, column: number): string => grid[row]?.[column] ?? "";

/** Every cell of a part that is not empty, from left to right and from above. */
export function filledCells(grid: Grid, { rows, columns }: Range): (Place & { text: string })[] {
  return grid.slice(rows[0], rows[1]).flatMap((cells, down) =>
    cells.slice(columns[0], columns[1]).flatMap((text, right) => {
      const place = { row: rows[0] + down, column: columns[0] + right };
      return text === "" ? [] : [{ ...place, text }];
    }),
  );
}

/** The cells that were read for something, by row and column; the others of a worksheet are told to people. */
export type Taken = Set<string>;
export const cellKey = ({ row, column }: Place) => `${row},${column}`;

/** What stands in a part; several cells, as after rows were put in between, are lines of one text. */
export function textIn(grid: Grid, range: Range, taken: Taken): string {
  const cells = filledCells(grid, range);
  for (const cell of cells) taken.add(cellKey(cell));
  return cells.map(({ text }) => text).join("\n");
}
