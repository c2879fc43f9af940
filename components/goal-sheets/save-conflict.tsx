"use client";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type SaveConflictProps = {
  mine: string;
  theirs: string;
  onChoose(whose: "mine" | "theirs"): void;
};

/** Both texts side by side; the writer chooses, and none is lost before. */
export function SaveConflict({ mine, theirs, onChoose }: SaveConflictProps) {
  const t = useTranslations("sheets.editor");
  const sides = [
    { whose: "mine" as const, title: t("mine"), text: mine, choose: t("keepMine") },
    { whose: "theirs" as const, title: t("theirs"), text: theirs, choose: t("keepTheirs") },
  ];
  return (
    <div role="alert" className="mt-2 rounded-8 border-2 border-error-1 p-4">
      <p className="font-bold text-error-2">{t("conflictTitle")}</p>
      <p>{t("conflictLead")}</p>
      <div className="mt-3 grid gap-4 md:grid-cols-2">
        {sides.map(({ whose, title, text, choose }) => (
          <div key={whose} className="flex flex-col gap-2">
            <p className="font-bold">{title}</p>
            <p className="flex-1 rounded-8 border border-solid-gray-420 p-3 whitespace-pre-wrap">
              {text || t("emptyText")}
            </p>
            <Button type="button" kind="secondary" onClick={() => onChoose(whose)}>
              {choose}
            </Button>
          </div>
        ))}
      </div>
    </div>
  );
}
