"use server";

import { getTranslations } from "next-intl/server";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { changeOwnPassword, setOwnMail } from "./own-account-mutations";
import { ownMailSchema, ownPasswordSchema } from "./own-account-schema";

export async function setOwnMailAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: ownMailSchema,
    form,
    async work(actor, input) {
      await setOwnMail(actor, input);
      return { message: (await getTranslations("mail.me"))("saved") };
    },
  });
}

export async function changeOwnPasswordAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: ownPasswordSchema,
    form,
    async work(actor, input) {
      await changeOwnPassword(actor, input);
      return { message: (await getTranslations("mail.me"))("passwordChanged") };
    },
  });
}
