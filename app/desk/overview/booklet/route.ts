import { getLocale } from "next-intl/server";
import { requireActor } from "@/lib/auth/session";
import { toLocale } from "@/lib/i18n/locale";
import { answerBooklet } from "@/lib/overview/booklet-answer";

/** The departments' sheets as one booklet for the leaders' meeting. */
export async function GET(request: Request) {
  const actor = await requireActor();
  return answerBooklet(request, actor, toLocale(await getLocale()));
}
