import { describe, expect, it } from "vitest";
import { type ReadingTask, readText } from "../../../components/goal-sheets/reading-task";
import {
  type ReaderAnswer,
  type ReaderMessage,
  TextReader,
} from "../../../components/goal-sheets/text-reader";
import { defaultRuleSet } from "../../../lib/writing/default-rules/rule-set";

const wish = (text: string): ReadingTask => ({
  kind: "findings",
  input: { field: "currentState", text },
  locale: "ja",
  answered: [],
});
const task = wish("①𠮷田地区では見守りが求められている。");
const figures: ReadingTask = { kind: "figures", text: "受診率 30%以上（令和7年度 24.2%）" };

/** A thread that answers when it is told to, in whatever order. */
function thread() {
  const heard: ReaderMessage[] = [];
  const made = {
    heard,
    ended: false,
    onmessage: null as ((event: MessageEvent<ReaderAnswer>) => void) | null,
    onerror: null as ((event: ErrorEvent) => void) | null,
    postMessage(message: ReaderMessage) {
      heard.push(structuredClone(message));
    },
    terminate() {
      made.ended = true;
    },
    answer(id: number) {
      const asked = heard.find((message) => "id" in message && message.id === id);
      if (!asked || !("task" in asked)) throw new Error("That was never asked.");
      const reading = readText(asked.task, defaultRuleSet);
      made.onmessage?.({ data: { id, reading } } as MessageEvent<ReaderAnswer>);
    },
  };
  return made;
}

describe("a text that is read beside the page", () => {
  it("brings the findings with exact offsets, and the figures", async () => {
    const { findings } = readText(task, defaultRuleSet);
    expect(findings.map(({ rule, start, end }) => [rule, start, end])).toEqual([
      ["current-state-not-fact", 12, 19],
    ]);
    expect(readText(figures, defaultRuleSet).figures.map(({ target, unit }) => [target, unit])).toEqual([
      [30, "%"],
    ]);
    expect(readText(wish(" \n"), defaultRuleSet)).toEqual({ findings: [], figures: [] });
  });

  it("tells the rules once, and again only when they are others", async () => {
    const made = thread();
    const reader = new TextReader(() => made);
    void reader.read(task, defaultRuleSet);
    void reader.read(figures, defaultRuleSet);
    void reader.read(task, { ...defaultRuleSet, key: "ours" });
    const told = made.heard.map((message) => ("ruleSet" in message ? message.ruleSet.key : message.id));
    expect(told).toEqual([defaultRuleSet.key, 1, 2, "ours", 3]);
  });

  it("has its thread started, and the rules told, before the first is asked for", () => {
    const made = thread();
    const reader = new TextReader(() => made);
    reader.prepare(defaultRuleSet);
    void reader.read(task, defaultRuleSet);
    expect(made.heard.map((message) => Object.keys(message)[0])).toEqual(["ruleSet", "id"]);
  });

  it("gives each its own answer, in whatever order they come", async () => {
    const made = thread();
    const reader = new TextReader(() => made);
    const [first, second] = [reader.read(task, defaultRuleSet), reader.read(figures, defaultRuleSet)];
    made.answer(2);
    made.answer(1);
    expect(await first).toEqual(readText(task, defaultRuleSet));
    expect(await second).toEqual(readText(figures, defaultRuleSet));
  });

  it("is read here where the browser gives no thread", async () => {
    const reader = new TextReader(() => {
      throw new ReferenceError("Worker is not defined");
    });
    expect(await reader.read(task, defaultRuleSet)).toEqual(readText(task, defaultRuleSet));
  });

  it("is read here when the thread breaks, also what had been asked before, and nothing is asked of it again", async () => {
    const made = thread();
    const reader = new TextReader(() => made);
    const asked = reader.read(task, defaultRuleSet);
    made.onerror?.({} as ErrorEvent);
    expect(await asked).toEqual(readText(task, defaultRuleSet));
    const messages = made.heard.length;
    expect(await reader.read(figures, defaultRuleSet)).toEqual(readText(figures, defaultRuleSet));
    expect(made.heard).toHaveLength(messages);
    expect(made.ended).toBe(true);
  });
});
