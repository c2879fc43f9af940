import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { whenRested } from "../../../components/goal-sheets/resting-keys";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function typist() {
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const press = () => {
    for (const listener of listeners) listener();
  };
  return { subscribe, press, listeners };
}

describe("what waits for the keys to rest", () => {
  it("is called once after the last key of a row, however long the row is, and again after the next", () => {
    const { subscribe, press } = typist();
    const called = vi.fn();
    whenRested(subscribe, called);
    for (let key = 0; key < 20; key += 1) {
      press();
      vi.advanceTimersByTime(100);
    }
    expect(called).not.toHaveBeenCalled();
    vi.advanceTimersByTime(199);
    expect(called).not.toHaveBeenCalled();
    vi.advanceTimersByTime(2);
    expect(called).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(5_000);
    expect(called).toHaveBeenCalledTimes(1);
    press();
    vi.advanceTimersByTime(300);
    expect(called).toHaveBeenCalledTimes(2);
  });

  it("is not called any more once nobody waits", () => {
    const { subscribe, press, listeners } = typist();
    const called = vi.fn();
    const stop = whenRested(subscribe, called);
    press();
    stop();
    vi.advanceTimersByTime(5_000);
    expect(called).not.toHaveBeenCalled();
    expect(listeners.size).toBe(0);
  });
});
