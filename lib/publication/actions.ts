"use server";
import { revalidatePath } from "next/cache";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { approveSheet, publishEdition, withdrawEdition } from "./mutations";
import { approveSheetSchema, publishEditionSchema, withdrawEditionSchema } from "./schema";

/** Back to the same screen, read anew, with what was done in its address. */
function publicationScreen(sheetId: string, done: "approved" | "published" | "withdrawn") {
  revalidatePath(routes.sheet(sheetId), "layout");
  return { to: `${routes.publishSheet(sheetId)}?done=${done}` };
}

export async function approveSheetAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: approveSheetSchema,
    form,
    work: async (actor, input) => {
      await approveSheet(actor, input);
      return publicationScreen(input.sheetId, "approved");
    },
  });
}

export async function publishEditionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: publishEditionSchema,
    form,
    work: async (actor, input) => {
      await publishEdition(actor, input);
      return publicationScreen(input.sheetId, "published");
    },
  });
}

export async function withdrawEditionAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: withdrawEditionSchema,
    form,
    work: async (actor, input) => {
      const { sheetId } = await withdrawEdition(actor, input);
      return publicationScreen(sheetId, "withdrawn");
    },
  });
}
