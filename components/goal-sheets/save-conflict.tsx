"use client";
import { useTranslations } from "next-intl";
import { useDeferredValue, useMemo } from "react";
import { Button } from "@/components/ui/button";
import { Difference } from "@/components/ui/difference";
import { textDifference } from "@/lib/goal-sheets/text-difference";
import { JoinedText, type Joining } from "./joined-text";

type SaveConflictProps = {
  mine: string;
  theirs: string;
  onChoose(whose: "mine" | "theirs"): void;
  /** How a third text is made from both; absent for choices, which cannot be joined as text. */
  joining?: Joining;
};

/** The words that one text has and the other has not. */
function ownWords(text: string, other: string) {
  return textDifference(other, text).filter(({ kind }) => kind !== "removed");
}

function Side({ title, text, other }: { title: string; text: string; other: string }) {
  const t = useTranslations("keeping.conflict");
  const empty = useTranslations("sheets.editor")("emptyText");
  // Typing on in the field must not wait for the comparison.
  const [shown, against] = [useDeferredValue(text), useDeferredValue(other)];
  const pieces = useMemo(() => ownWords(shown, against), [shown, against]);
  const words = { added: t("onlyHere"), removed: t("onlyHere"), end: t("end") };
  return (
    <>
      <p className="font-bold">{title}</p>
      <p className="max-h-[50vh] flex-1 overflow-auto rounded-8 border border-solid-gray-420 p-3 whitespace-pre-wrap">
        {shown === "" ? empty : <Difference pieces={pieces} words={words} />}
      </p>
    </>
  );
}

/** Both texts side by side; the writer chooses or joins them, and none is lost before. */
export function SaveConflict({ mine, theirs, onChoose, joining }: SaveConflictProps) {
  const t = useTranslations("sheets.editor");
  const words = useTranslations("keeping.conflict");
  const sides = [
    { whose: "mine" as const, title: t("mine"), text: mine, other: theirs, choose: t("keepMine") },
    { whose: "theirs" as const, title: t("theirs"), text: theirs, other: mine, choose: t("keepTheirs") },
  ];
  return (
    <div className="mt-2 rounded-8 border-2 border-error-1 p-4">
      <p role="alert" className="font-bold text-error-2">
        {t("conflictTitle")}
      </p>
      <p>
        {t("conflictLead")} {words("marks")}
      </p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {sides.map(({ whose, title, text, other, choose }) => (
          <div key={whose} className="flex min-w-0 flex-col gap-2">
            <Side title={title} text={text} other={other} />
            <Button type="button" kind="secondary" onClick={() => onChoose(whose)}>
              {choose}
            </Button>
          </div>
        ))}
      </div>
      {joining && <JoinedText mine={mine} theirs={theirs} {...joining} />}
    </div>
  );
}
