"use server";
import { runAction } from "@/lib/action";
import type { Actor } from "@/lib/auth/actor";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { acceptDifferences, leaveOutDifferences } from "./acceptance-mutations";
import { type Settling, settleFormSchema, uploadFormSchema } from "./schema";
import { uploadWorkbook } from "./upload-mutations";

export async function uploadWorkbookAction(_: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: uploadFormSchema,
    form,
    async work(actor, { sheetId, file, code }) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const id = await uploadWorkbook(actor, { sheetId, fileName: file.name, bytes, code });
      return { to: routes.sheetWorkbook(sheetId, id) };
    },
  });
}

/** Afterwards to the same screen, which says how many were settled and what is left. */
function settleAction(
  form: FormData,
  settle: (actor: Actor, settling: Settling) => Promise<void>,
  done: "accepted" | "leftOut",
): Promise<FormState> {
  return runAction({
    schema: settleFormSchema,
    form,
    async work(actor, settling) {
      await settle(actor, settling);
      const { sheetId, uploadId, chosen } = settling;
      return { to: routes.sheetWorkbook(sheetId, uploadId, { [done]: String(chosen.length) }) };
    },
  });
}

export async function acceptDifferencesAction(_: FormState, form: FormData): Promise<FormState> {
  return settleAction(form, acceptDifferences, "accepted");
}

export async function leaveOutDifferencesAction(_: FormState, form: FormData): Promise<FormState> {
  return settleAction(form, leaveOutDifferences, "leftOut");
}
