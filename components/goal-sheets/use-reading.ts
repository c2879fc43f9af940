"use client";
import { startTransition, useEffect, useState } from "react";
import type { RuleSet } from "@/lib/writing/schema";
import { type ReadingTask, readText, type TextReading } from "./reading-task";
import { TextReader } from "./text-reader";

/** One thread for the tab. */
const textReader = new TextReader(
  () => new Worker(new URL("./reading-worker.ts", import.meta.url), { type: "module" }),
);

const NOTHING: TextReading = { findings: [], figures: [] };

export type ShownReading<Task extends ReadingTask> = { task: Task; reading: TextReading };

/**
 * What is read of a text, with the text it was read of: for a moment it is behind the one that is asked for. The
 * first is read with the page, which the server shows, too; later ones beside it, and late answers are dropped.
 *
 * @param task the same object as long as it says the same
 * @param ruleSet absent where nothing is read
 */
export function useReading<Task extends ReadingTask>(
  task: Task,
  ruleSet: RuleSet | undefined,
): ShownReading<Task> {
  const [shown, setShown] = useState(() => ({ task, reading: ruleSet ? readText(task, ruleSet) : NOTHING }));
  useEffect(() => {
    if (!ruleSet) return;
    if (task === shown.task) return textReader.prepare(ruleSet);
    let isAwaited = true;
    void textReader.read(task, ruleSet).then((reading) => {
      if (isAwaited) startTransition(() => setShown({ task, reading }));
    });
    return () => {
      isAwaited = false;
    };
  }, [task, ruleSet, shown.task]);
  return shown;
}
