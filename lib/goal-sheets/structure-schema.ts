import { z } from "zod";
import { goalFormSchema, missionFormSchema, sheetRefFormSchema } from "./schema";

export const goalToMissionFormSchema = goalFormSchema.extend({
  missionId: missionFormSchema.shape.missionId,
});
export const removedPartFormSchema = sheetRefFormSchema.extend({ removedPartId: z.guid("badInput") });
