"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Present } from "@/lib/goal-sheets/presence-schema";
import { usePresence } from "./use-presence";

type PresenceBarProps = {
  sheetId: string;
  /** The goal that is open here; absent where the head of the sheet is. */
  goalId?: string;
  /** What the sheet's goals are called, by id. */
  goals: Readonly<Record<string, string>>;
  /** When anything in the sheet was last changed, as this screen shows it (ISO). */
  updatedAt: string;
};

type People = Present["people"];
const without = (people: People, others: People) =>
  people.filter(({ personId }) => others.every((other) => other.personId !== personId));

/** Who came or left since the last answer, for those who hear the screen. */
function useNews(people: People): string {
  const t = useTranslations("keeping.presence");
  const [{ before, news }, setNews] = useState<{ before: People; news: string }>({ before: [], news: "" });
  if (before !== people) {
    const came = without(people, before).map(({ name }) => t("came", { name }));
    const left = without(before, people).map(({ name }) => t("left", { name }));
    setNews({ before: people, news: [...came, ...left].join(" ") || news });
  }
  return news;
}

/** Who else writes in the sheet now, and where. */
export function PresenceBar({ sheetId, goalId, goals, updatedAt }: PresenceBarProps) {
  const t = useTranslations("keeping.presence");
  const people = usePresence(sheetId, goalId ?? null, updatedAt);
  const news = useNews(people);
  const placeOf = (id: string | null) => (id === null ? undefined : goals[id]) ?? t("whole");
  return (
    <div className="flex flex-wrap gap-x-3 text-std-16N-170">
      <p role="status" className="sr-only">
        {news}
      </p>
      {people.length > 0 && (
        <>
          <span className="text-solid-gray-700">{t("label")}</span>
          <ul aria-label={t("label")} className="flex flex-wrap gap-x-3">
            {people.map(({ personId, name, goalId: open }) => (
              <li key={personId}>{t("place", { name, place: placeOf(open) })}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
