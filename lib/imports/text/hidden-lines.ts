import type { Block } from "./blocks";
import type { OpenDoubt } from "./reading";

/** Stands before a line that the file keeps out of sight; no office writes it. */
const MARK = "⟦非表示⟧";

/** What is hidden in a file, as a line of the text that is read. */
export const hiddenLine = (text: string) => `${MARK}${text.replace(/\s+/g, " ")}`;

const isHidden = (block: Block) => block.kind === "line" && block.text.trimStart().startsWith(MARK);

/** Parts what a file shows from what it hides, which is not proposed but told in one doubt. */
export function withoutHidden(blocks: readonly Block[]): { shown: Block[]; doubts: OpenDoubt[] } {
  const hidden = blocks.filter(isHidden);
  const excerpt = hidden
    .map((block) => (block.kind === "line" ? block.text.trimStart().slice(MARK.length) : ""))
    .join("\n");
  return {
    shown: blocks.filter((block) => !isHidden(block)),
    doubts: hidden.length > 0 ? [{ path: "", code: "hiddenInFile", values: {}, excerpt }] : [],
  };
}
