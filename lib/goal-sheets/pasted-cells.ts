/** Where a quoted cell that begins at `start` ends; -1 where its mark is only a mark in a plain cell. */
function quotedEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] !== '"') continue;
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    const after = text[at + 1];
    return after === undefined || after === "\t" || after === "\n" ? at : -1;
  }
  return -1;
}

function plainEnd(text: string, start: number): number {
  for (let at = start; at < text.length; at += 1) {
    if (text[at] === "\t" || text[at] === "\n") return at;
  }
  return text.length;
}

const isBlank = (row: readonly string[]) => row.every((cell) => cell.trim() === "");

/**
 * Cells as a spreadsheet puts them on the clipboard: tabs between cells, line ends between rows, cells of several
 * lines in quotation marks. Every cell is plain text, also one that begins like a formula. Blank rows at the end
 * are left out.
 */
export function readPastedCells(pasted: string): string[][] {
  const text = pasted.replace(/\r\n?/g, "\n");
  const rows: string[][] = [[]];
  for (let start = 0; start <= text.length; ) {
    const quoted = text[start] === '"' ? quotedEnd(text, start) : -1;
    const end = quoted === -1 ? plainEnd(text, start) : quoted + 1;
    const cell = quoted === -1 ? text.slice(start, end) : text.slice(start + 1, quoted).replaceAll('""', '"');
    rows.at(-1)?.push(cell);
    if (text[end] === "\n") rows.push([]);
    start = end + 1;
  }
  while (rows.length > 0 && isBlank(rows.at(-1) ?? [])) rows.pop();
  return rows;
}
