import { z } from "zod";
import { yearVersionSchema } from "@/lib/fiscal-years/schema";

const fingerprintSchema = z.string().length(64, "badInput");

/** A year to close: the fingerprint of the unfinished sheets that were shown, and again where they were confirmed. */
export const closeYearSchema = yearVersionSchema.extend({
  shown: fingerprintSchema,
  confirmed: fingerprintSchema.optional(),
});
export type CloseYearInput = z.infer<typeof closeYearSchema>;
