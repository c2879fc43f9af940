"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { SignInAgain } from "@/components/layout/sign-in-again";
import { Button } from "@/components/ui/button";
import { ShapeMark } from "@/components/ui/shape";
import { routes } from "@/lib/routes";
import { draftStore, textKeeper } from "./page-store";
import { type SavingLine, useSavingLine } from "./saving-line";
import { SavingStrip } from "./saving-strip";
import { useAllDrafts } from "./use-draft-field";

/** Says troubles and their end, but not every saving: who hears the screen would hear nothing else. */
function Spoken({ line }: { line: SavingLine }) {
  const state = useTranslations("keeping.state");
  const [troubled, setTroubled] = useState(false);
  if (line.trouble && !troubled) setTroubled(true);
  const over = troubled && line.shape === "check" ? state("recovered") : "";
  return (
    <p role="status" className="sr-only">
      {line.trouble ? line.text : over}
    </p>
  );
}

type SavingStateProps = {
  sheetId: string;
  /** What stands beside it: who else is in the sheet. */
  children?: ReactNode;
};

/** How saving goes, always in the same place: at the top of the editor, in words. */
export function SavingState({ sheetId, children }: SavingStateProps) {
  const t = useTranslations("sheets.editor");
  const kept = useTranslations("keeping.state");
  const address = routes.sheetFields(sheetId);
  const fields = useAllDrafts().filter((field) => field.address === address);
  const works = useSyncExternalStore(textKeeper.subscribe, textKeeper.works, () => true);
  useEffect(() => () => draftStore.flush(), []);
  const line = useSavingLine(sheetId, fields);
  const { shape, colour, text, retry, signIn, to } = line;
  return (
    <div
      id="saving"
      tabIndex={-1}
      className="flex min-h-11 min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-4 gap-y-1"
    >
      <p className={`flex items-center gap-2 text-std-16N-170 ${colour}`}>
        <ShapeMark shape={shape} />
        {text}
      </p>
      <Spoken line={line} />
      <SavingStrip line={line} />
      {to && (
        <Link href={to} prefetch={false}>
          {t("toField")}
        </Link>
      )}
      {signIn && <SignInAgain />}
      {retry && (
        <Button type="button" kind="secondary" onClick={() => draftStore.flush()}>
          {fields.some(({ underWay }) => underWay) ? t("saving") : t("retry")}
        </Button>
      )}
      {!works && <p className="text-error-2">{kept("notKept")}</p>}
      {children}
    </div>
  );
}
