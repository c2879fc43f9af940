import type { Block, Line, Row } from "./blocks";
import { doubt, type GoalDraft } from "./goal-draft";
import type { Reading } from "./reading";
import { asLine, hasWords } from "./wording";

function goalBeside(block: Block | undefined, goalOf: ReadonlyMap<Row, GoalDraft>): GoalDraft | undefined {
  return block?.kind === "row" ? goalOf.get(block) : undefined;
}

/** A line that no gap parts from a goal's row may have been broken out of a cell of it: the goal may not be whole. */
export function doubtBrokenRows(reading: Reading, goalOf: ReadonlyMap<Row, GoalDraft>): void {
  const isAstray = (block: Block): block is Line =>
    block.kind === "line" && hasWords(block.text) && !reading.taken.has(block);
  reading.blocks.forEach((block, index) => {
    if (!isAstray(block)) return;
    const beside = [reading.blocks[index - 1], reading.blocks[index + 1]];
    for (const goal of new Set(beside.map((other) => goalBeside(other, goalOf)))) {
      if (goal) doubt(goal, "", "lineBesideRow", asLine(block.text));
    }
  });
}
