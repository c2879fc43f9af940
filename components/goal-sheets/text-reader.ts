import type { RuleSet } from "@/lib/writing/schema";
import { type ReadingTask, readText, type TextReading } from "./reading-task";

/** What the thread is told: the rules, once, and then one text after the other. */
export type ReaderMessage = { ruleSet: RuleSet } | { id: number; task: ReadingTask };
export type ReaderAnswer = { id: number; reading: TextReading };

type Thread = {
  postMessage(message: ReaderMessage): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ReaderAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

type Awaited = { resolve(reading: TextReading): void; readHere(): TextReading };

/**
 * Reads texts in a thread beside the page, so that no key waits for it. Where the browser gives none, or it breaks,
 * texts are read here.
 */
export class TextReader {
  readonly #open: () => Thread;
  readonly #awaited = new Map<number, Awaited>();
  #thread: Thread | null | undefined;
  #told: RuleSet | undefined;
  #last = 0;

  /** @param open starts the thread; throws where there are none */
  constructor(open: () => Thread) {
    this.#open = open;
  }

  /** Starts the thread before anything is typed. */
  prepare(ruleSet: RuleSet): void {
    this.#knowing(ruleSet);
  }

  read(task: ReadingTask, ruleSet: RuleSet): Promise<TextReading> {
    const thread = this.#knowing(ruleSet);
    if (!thread) return Promise.resolve(readText(task, ruleSet));
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve) => {
      this.#awaited.set(id, { resolve, readHere: () => readText(task, ruleSet) });
      thread.postMessage({ id, task });
    });
  }

  #knowing(ruleSet: RuleSet): Thread | null {
    const thread = this.#connected();
    if (this.#told !== ruleSet) thread?.postMessage({ ruleSet });
    this.#told = ruleSet;
    return thread;
  }

  #connected(): Thread | null {
    if (this.#thread !== undefined) return this.#thread;
    try {
      const thread = this.#open();
      thread.onmessage = ({ data: { id, reading } }) => {
        this.#awaited.get(id)?.resolve(reading);
        this.#awaited.delete(id);
      };
      thread.onerror = () => this.#giveUp(thread);
      this.#thread = thread;
    } catch {
      this.#thread = null;
    }
    return this.#thread;
  }

  #giveUp(thread: Thread): void {
    thread.terminate();
    this.#thread = null;
    for (const { resolve, readHere } of this.#awaited.values()) resolve(readHere());
    this.#awaited.clear();
  }
}
