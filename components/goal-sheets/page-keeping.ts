import { z } from "zod";
import { routes } from "@/lib/routes";
import type { KeptText } from "./draft-state";
import { holdPageLock } from "./page-lock";
import { draftStore, keptTexts, textKeeper } from "./page-store";

/** How long signing out waits for what is still on its way. */
const LAST_SENDING_MS = 3_000;
const LOOK_MS = 50;

const newsSchema = z.object({ kind: z.enum(["signedIn", "signingOut", "signedOut"]), personId: z.string() });

let news: BroadcastChannel | undefined;
let writer: string | null = null;

function hear(event: MessageEvent): void {
  const heard = newsSchema.safeParse(event.data);
  if (!heard.success || heard.data.personId !== writer) return;
  if (heard.data.kind === "signedIn") {
    draftStore.flush();
    return;
  }
  // Who signs out in another tab has decided there what becomes of unsent texts; this page shows theirs no longer.
  textKeeper.keepFor(null);
  if (heard.data.kind === "signedOut") window.location.assign(routes.signIn());
}

function leavePage(): void {
  draftStore.flush();
  textKeeper.leave();
}

function listen(): BroadcastChannel {
  holdPageLock();
  window.addEventListener("beforeunload", (event) => {
    if (!textKeeper.works() && draftStore.hasUnsaved()) event.preventDefault();
  });
  window.addEventListener("pagehide", leavePage);
  document.addEventListener("visibilitychange", () =>
    document.visibilityState === "hidden" ? leavePage() : draftStore.flush(),
  );
  window.addEventListener("online", () => draftStore.flush());
  window.addEventListener("focus", () => draftStore.flush());
  const channel = new BroadcastChannel("michishirube");
  channel.addEventListener("message", hear);
  return channel;
}

/**
 * From now on this page keeps unsent texts as this person's, sends what waits when the connection or the sign-in is
 * back, and asks before it goes away only where the browser cannot keep texts.
 */
export function beginKeeping(personId: string): void {
  news ??= listen();
  textKeeper.keepFor(personId);
  if (writer === personId) return;
  writer = personId;
  news.postMessage({ kind: "signedIn", personId });
}

/** Sends what can still be sent, and answers what this person would lose by signing out now, in all tabs. */
export async function unsentBeforeSignOut(personId: string): Promise<KeptText[]> {
  draftStore.flush();
  const ownUnsent = () =>
    draftStore.unsent().map((text) => ({ ...text, owner: personId, page: "" }) satisfies KeptText);
  const kept = () => keptTexts.of(personId).catch((): KeptText[] => []);
  const until = Date.now() + LAST_SENDING_MS;
  let unsent = [...ownUnsent(), ...(await kept())];
  while (unsent.some(({ status }) => status === "waiting" || status === "sending") && Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    unsent = [...ownUnsent(), ...(await kept())];
  }
  return [...new Map(unsent.map((text) => [text.anchor, text])).values()];
}

/** Once the sign-in has ended, other tabs show nothing of this person any more. */
export function tellSignedOut(personId: string): void {
  news?.postMessage({ kind: "signedOut", personId });
}

/** Signing out leaves nothing of this person behind, and other tabs keep nothing from now on. */
export async function endKeeping(personId: string): Promise<void> {
  news?.postMessage({ kind: "signingOut", personId });
  textKeeper.keepFor(null);
  writer = null;
  await keptTexts.forget(personId).catch(() => undefined);
}
