import type { Direction } from "./direction";
import type { Comparator } from "./quantities";

/** A figure read from a sentence; years are Gregorian years in which fiscal years start. */
export type ExtractedMetric = {
  name: string;
  target: number | null;
  /** As printed; null where none is (ゼロ, an index). */
  unit: string | null;
  comparator: Comparator | null;
  /** In the target's unit. */
  baseline: number | null;
  baselineFiscalYear: number | null;
  targetFiscalYear: number | null;
  direction: Direction | null;
};

/** A figure with its place in the text that was read; UTF-16 code units, end exclusive. */
export type PlacedMetric = ExtractedMetric & { start: number; end: number };
