import { z } from "zod";

/** Where in the photograph the face is, when it is higher than three by four. */
export const PORTRAIT_FOCUSES = ["TOP", "MIDDLE", "BOTTOM"] as const;
export type PortraitFocus = (typeof PORTRAIT_FOCUSES)[number];

/** Ten megabytes, as the screen says. */
export const LARGEST_PORTRAIT = 10 * 1024 * 1024;

const postSchema = z.object({ postId: z.guid("notFound") });

export const setPortraitSchema = postSchema.extend({
  focus: z.enum(PORTRAIT_FOCUSES, "required"),
  file: z
    .file("required")
    .refine((file) => file.size > 0, { error: "required", abort: true })
    .refine((file) => file.size <= LARGEST_PORTRAIT, { error: "tooLarge", abort: true }),
});

export const removePortraitSchema = postSchema;

export type RemovePortraitInput = z.infer<typeof removePortraitSchema>;
export type SetPortraitInput = { postId: string; focus: PortraitFocus; file: Uint8Array };
