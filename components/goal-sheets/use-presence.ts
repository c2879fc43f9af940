"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { noteAnswer } from "@/components/layout/connection";
import { PRESENCE_BEAT_MS, type Present, presentSchema } from "@/lib/goal-sheets/presence-schema";
import { routes } from "@/lib/routes";
import { draftStore } from "./page-store";

/** One beat; undefined where there is no answer, which the saving state tells better than a list of people. */
async function beat(address: string, goalId: string | null): Promise<Present | undefined> {
  try {
    const body = JSON.stringify({ goalId });
    const headers = { "content-type": "application/json" };
    const response = await fetch(address, { method: "POST", headers, body });
    noteAnswer(true);
    return response.ok ? presentSchema.parse(await response.json()) : undefined;
  } catch {
    noteAnswer(false);
    return undefined;
  }
}

/** Says every so often that this goal is being written in while the page is seen, and once that it no longer is. */
function beatWhileSeen(sheetId: string, goalId: string | null, hear: (present: Present) => void) {
  const address = routes.sheetPresence(sheetId);
  let timer: ReturnType<typeof setInterval> | undefined;
  let ended = false;
  const say = async () => {
    const present = await beat(address, goalId);
    if (present && !ended) hear(present);
  };
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  const follow = () => {
    if (document.visibilityState === "hidden") return stop();
    if (timer !== undefined) return;
    timer = setInterval(say, PRESENCE_BEAT_MS);
    void say();
  };
  const leave = () => {
    stop();
    navigator.sendBeacon(address, JSON.stringify({ leaving: true }));
  };
  document.addEventListener("visibilitychange", follow);
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", follow);
  follow();
  return (leaving: boolean) => {
    ended = true;
    document.removeEventListener("visibilitychange", follow);
    window.removeEventListener("pagehide", leave);
    window.removeEventListener("pageshow", follow);
    if (leaving) leave();
    else stop();
  };
}

/**
 * Who else writes in the sheet. When something in it was changed after `updatedAt`, the screen is read again, unless
 * something typed here is still on its way: the own saving reads it again anyway.
 */
export function usePresence(sheetId: string, goalId: string | null, updatedAt: string): Present["people"] {
  const { refresh } = useRouter();
  const [people, setPeople] = useState<Present["people"]>([]);
  const known = useRef(updatedAt);
  useEffect(() => {
    known.current = updatedAt > known.current ? updatedAt : known.current;
  }, [updatedAt]);
  useEffect(() => {
    const end = beatWhileSeen(sheetId, goalId, (present) => {
      setPeople(present.people);
      if (present.updatedAt <= known.current || draftStore.hasUnsaved()) return;
      known.current = present.updatedAt;
      refresh();
    });
    return () => end(!window.location.pathname.startsWith(routes.editSheet(sheetId)));
  }, [sheetId, goalId, refresh]);
  return people;
}
