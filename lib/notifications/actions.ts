"use server";

import { revalidatePath } from "next/cache";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { runAction } from "@/lib/action";
import type { FormState } from "@/lib/form-state";
import { routes } from "@/lib/routes";
import { markNoticesRead } from "./reading-mutations";

const noticesSchema = z.object({ noticeId: z.guid("notFound").optional() });

export async function markNoticesReadAction(_state: FormState, form: FormData): Promise<FormState> {
  return runAction({
    schema: noticesSchema,
    form,
    async work(actor, input) {
      await markNoticesRead(actor, input);
      revalidatePath(routes.desk(), "layout");
      return { message: (await getTranslations("desk.notices"))("markedRead") };
    },
  });
}
