/** The moment of a turn, and whether the server is to stop. */
export type Moment = { now: Date; stopping(): boolean };

export type Step = {
  work(moment: Moment): Promise<unknown>;
  /** What the log says when it failed. */
  failure: string;
};

/**
 * Does something now and then: never twice at once, and after a failure, which is logged, again at the next turn.
 * Returns how to stop it: nothing begins any more, and what runs is waited for.
 */
export function startRepeating({ work, failure }: Step, everyMs: number): () => Promise<void> {
  let running: Promise<void> | null = null;
  let stopped = false;
  const turn = async () => {
    try {
      await work({ now: new Date(), stopping: () => stopped });
    } catch (error) {
      console.error(failure, error);
    }
    running = null;
  };
  const timer = setInterval(() => {
    running ??= turn();
  }, everyMs);
  timer.unref();
  return async () => {
    stopped = true;
    clearInterval(timer);
    await running;
  };
}
