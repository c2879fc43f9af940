"use client";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";

type PolicyHitProps = {
  id: string;
  label: string;
  path?: readonly string[];
  isChosen: boolean;
  isActive: boolean;
  onPick(): void;
};

/** One line of the search's list; the keyboard's focus stays in the search field. */
export function PolicyHit({ id, label, path, isChosen, isActive, onPick }: PolicyHitProps) {
  const t = useTranslations("pickers.policy");
  const line = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) line.current?.scrollIntoView({ block: "nearest" });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox that controls the list takes the keys
    <div
      ref={line}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
      className={`min-h-11 cursor-pointer px-4 py-2 text-std-16N-170 ${
        isActive ? "bg-key-50 outline-2 -outline-offset-2 outline-key-900" : ""
      }`}
    >
      {label}
      {isChosen && <span className="ml-2 font-bold text-key-1000">✓ {t("taken")}</span>}
      {path && path.length > 0 && <span className="block text-solid-gray-700">{path.join(" › ")}</span>}
    </div>
  );
}
