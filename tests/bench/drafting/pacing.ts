import { setTimeout as sleep } from "node:timers/promises";

/** The editor saves about half a second after the last key; people pause a little now and then. */
const PAUSE_MS = { shortest: 500, longest: 1000 };

/**
 * Lets every client work again and again for so many seconds, pausing between as an editor does, and gives the
 * milliseconds that each turn took.
 */
export async function paced<Client>(
  clients: readonly Client[],
  seconds: number,
  turn: (client: Client) => Promise<void>,
): Promise<number[]> {
  const end = performance.now() + seconds * 1000;
  const times: number[] = [];
  const pause = () => sleep(PAUSE_MS.shortest + Math.random() * (PAUSE_MS.longest - PAUSE_MS.shortest));
  const work = async (client: Client) => {
    await sleep(Math.random() * PAUSE_MS.longest);
    while (performance.now() < end) {
      const start = performance.now();
      await turn(client);
      times.push(performance.now() - start);
      await pause();
    }
  };
  await Promise.all(clients.map(work));
  return times;
}

/** What of so many measurements lies below: the middle, and all but one in 20 and in 100. */
export function percentiles(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) => {
    const value = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
    return Math.round(value * 100) / 100;
  };
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), worst: at(1) };
}
