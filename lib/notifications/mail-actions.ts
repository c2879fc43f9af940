"use server";

import { refresh } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { sendTestMail, setMailSettings } from "./mail-settings-mutations";
import { mailSettingsSchema } from "./schema";

export async function setMailSettingsAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: mailSettingsSchema,
    form,
    async work(actor, input) {
      await setMailSettings(actor, input);
      return { message: (await getTranslations("mail.settings"))("saved") };
    },
  });
}

export async function sendTestMailAction(_state: FormState, form: FormData): Promise<FormState> {
  const state = await runAction({
    schema: z.object({}),
    form,
    async work(actor) {
      const address = await sendTestMail(actor);
      return { message: (await getTranslations("mail.settings"))("tested", { address }) };
    },
  });
  // The reason of a failure stands on the screen, which is read again for it.
  if (state.status === "refused" && state.code !== "SIGNED_OUT") refresh();
  return state;
}
