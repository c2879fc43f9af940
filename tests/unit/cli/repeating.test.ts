import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { startRepeating } from "../../../lib/cli/repeating";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A step whose turns end when they are told to. */
function slowStep() {
  const ends: (() => void)[] = [];
  const work = vi.fn(() => new Promise<void>((resolve) => void ends.push(resolve)));
  return { step: { work, failure: "It failed." }, work, endTurn: () => ends.shift()?.() };
}

it("never does the same twice at once", async () => {
  const { step, work, endTurn } = slowStep();
  const stop = startRepeating(step, 1000);
  await vi.advanceTimersByTimeAsync(5000);
  expect(work).toHaveBeenCalledTimes(1);
  endTurn();
  await vi.advanceTimersByTimeAsync(1000);
  expect(work).toHaveBeenCalledTimes(2);
  endTurn();
  await stop();
});

it("stops after what runs has ended, which is told at once, and begins nothing more", async () => {
  const { step, work, endTurn } = slowStep();
  const stop = startRepeating(step, 1000);
  await vi.advanceTimersByTimeAsync(1000);
  const [moment] = work.mock.calls[0] as unknown as [{ stopping(): boolean }];
  expect(moment.stopping()).toBe(false);
  let stopped = false;
  const whole = stop().then(() => {
    stopped = true;
  });
  await vi.advanceTimersByTimeAsync(3000);
  expect([moment.stopping(), stopped]).toEqual([true, false]);
  endTurn();
  await whole;
  expect(work).toHaveBeenCalledTimes(1);
});

it("logs a failure and tries again at the next turn", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {});
  const work = vi.fn(async () => {
    throw new Error("away");
  });
  const stop = startRepeating({ work, failure: "It failed." }, 1000);
  await vi.advanceTimersByTimeAsync(2000);
  expect(work).toHaveBeenCalledTimes(2);
  expect(log.mock.calls.map(([text]) => text)).toEqual(["It failed.", "It failed."]);
  await stop();
});
