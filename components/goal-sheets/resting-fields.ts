import { draftStore } from "./page-store";
import { whenRested } from "./resting-keys";

type Waiting = { calls: Set<() => void>; stop(): void };

const waitingFor = new Map<string, Waiting>();

function begin(anchor: string): Waiting {
  const calls = new Set<() => void>();
  const stop = whenRested(
    (listener) => draftStore.subscribeTo(anchor, listener),
    () => {
      for (const call of calls) call();
    },
  );
  const waiting = { calls, stop };
  waitingFor.set(anchor, waiting);
  return waiting;
}

/** Calls whenever the keys of a field have rested; whoever waits for the same field shares one clock. */
export function whenFieldRested(anchor: string, call: () => void): () => void {
  const waiting = waitingFor.get(anchor) ?? begin(anchor);
  waiting.calls.add(call);
  return () => {
    waiting.calls.delete(call);
    if (waiting.calls.size > 0) return;
    waiting.stop();
    waitingFor.delete(anchor);
  };
}
