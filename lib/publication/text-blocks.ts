const BULLET = /^\s*[・･•●○◯][\s　]*/;

/** Keys count the lines, so that equal lines stay apart. */
export type TextBlock =
  | { kind: "PARAGRAPH"; key: number; line: string }
  | { kind: "LIST"; key: number; lines: { key: number; line: string }[] };

/**
 * A typed text as blocks: every line a paragraph, neighbouring lines with a bullet (・) one list without
 * their bullets. Empty lines only separate.
 */
export function textBlocks(text: string): TextBlock[] {
  const blocks: TextBlock[] = [];
  let separated = true;
  for (const [key, line] of text.split(/\r\n|\r|\n/).entries()) {
    const last = blocks.at(-1);
    if (line.trim() === "") separated = true;
    else if (!BULLET.test(line)) blocks.push({ kind: "PARAGRAPH", key, line });
    else if (last?.kind === "LIST" && !separated) last.lines.push(bulleted(key, line));
    else blocks.push({ kind: "LIST", key, lines: [bulleted(key, line)] });
    if (line.trim() !== "") separated = false;
  }
  return blocks;
}

function bulleted(key: number, line: string) {
  return { key, line: line.replace(BULLET, "") };
}
