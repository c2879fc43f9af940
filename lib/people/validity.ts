import { fromIsoDate } from "@/lib/db/civil-date";

/** Rows whose validity covers the civil date (ISO); the last day counts, an open end never ends. */
export function validOn(date: string) {
  const day = fromIsoDate(date);
  return { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] };
}
