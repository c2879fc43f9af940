"use client";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { countCharacters } from "@/lib/goal-sheets/readiness";
import { draftStore } from "./page-store";
import type { TextSource } from "./use-settled-text";

/** While somebody types on, the number is shown twice a second: at each key it would hold up what is typed. */
const FOLLOW_MS = 500;

/** The number of characters in a field, a moment behind the keys. */
function useCount({ anchor, stored }: TextSource): number {
  const [count, setCount] = useState(() => countCharacters(stored));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setCount(countCharacters(draftStore.state(anchor)?.text ?? stored));
    };
    look();
    const stop = draftStore.subscribeTo(anchor, () => {
      timer ??= setTimeout(look, FOLLOW_MS);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [anchor, stored]);
  return count;
}

/** How much may still be written. Its size is fixed, so that nothing around it is laid out anew. */
export function FieldCounter({ maxLength, ...source }: TextSource & { maxLength: number }) {
  const t = useTranslations("sheets.editor");
  const left = maxLength - useCount(source);
  return (
    <div>
      <p className={`h-[1lh] contain-strict ${left >= 0 ? "text-solid-gray-700" : "font-bold text-error-2"}`}>
        {left >= 0 ? t("remaining", { count: left }) : t("exceeded", { count: -left })}
      </p>
    </div>
  );
}
