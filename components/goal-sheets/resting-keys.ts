const REST_MS = 300;

/**
 * Calls whenever the keys have rested; a key itself only looks at the clock.
 *
 * @param subscribe tells of each key
 * @returns what ends the waiting
 */
export function whenRested(subscribe: (listener: () => void) => () => void, call: () => void): () => void {
  let last = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    const left = last + REST_MS - performance.now();
    timer = left > 0 ? setTimeout(look, left) : undefined;
    if (left <= 0) call();
  };
  const stop = subscribe(() => {
    last = performance.now();
    timer ??= setTimeout(look, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    stop();
  };
}
