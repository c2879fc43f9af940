"use server";

import { revalidatePath } from "next/cache";
import { getLocale, getTranslations } from "next-intl/server";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { mapColumns } from "./column-mutations";
import {
  createImportSchema,
  importReferenceSchema,
  makeRoundSchema,
  mapColumnsSchema,
  reviewImportSchema,
} from "./input-schema";
import { acceptProposal, correctProposal, createProposal, rejectProposal } from "./mutations";
import { makeRound } from "./round-mutations";

/** An uploaded file goes before pasted text. */
async function documentOf({ file, text }: { file?: File; text: string }) {
  if (!file || file.size === 0) return { fileName: null, document: text };
  return { fileName: file.name, document: new Uint8Array(await file.arrayBuffer()) };
}

export async function createImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: createImportSchema,
    form,
    async work(actor, { year, departmentId, form: formKey, ...given }) {
      const locale = toLocale(await getLocale());
      const id = await createProposal(actor, {
        ...(await documentOf(given)),
        year,
        departmentId,
        formKey,
        locale,
      });
      return { to: routes.importProposal(id) };
    },
  });
}

/** Saves the corrections, or takes them and accepts the proposal, by the button pressed. */
export async function reviewImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: reviewImportSchema,
    form,
    async work(actor, { intent, replace, ...review }) {
      if (intent === "accept") {
        const sheetId = await acceptProposal(actor, { ...review, replace });
        revalidatePath(routes.desk(), "layout");
        return { to: routes.sheet(sheetId) };
      }
      await correctProposal(actor, review);
      revalidatePath(routes.importProposal(review.proposalId));
      return { message: (await getTranslations("imports.review"))("saved") };
    },
  });
}

/** Reads the document again by what its columns were said to hold. */
export async function mapColumnsAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: mapColumnsSchema,
    form,
    async work(actor, input) {
      await mapColumns(actor, { ...input, locale: toLocale(await getLocale()) });
      revalidatePath(routes.importProposal(input.proposalId));
      return { message: (await getTranslations("imports.columns"))("done") };
    },
  });
}

/** Makes the document's timetable a draft round of consultations and shows it. */
export async function makeRoundAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: makeRoundSchema,
    form,
    work: async (actor, input) => ({ to: routes.consultationRound(await makeRound(actor, input)) }),
  });
}

export async function rejectImportAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: importReferenceSchema,
    form,
    async work(actor, input) {
      await rejectProposal(actor, input);
      return { to: routes.imports() };
    },
  });
}
