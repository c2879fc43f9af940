"use client";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import { SignInAgain } from "@/components/layout/sign-in-again";
import { Button } from "@/components/ui/button";
import { type Shape, ShapeMark } from "@/components/ui/shape";
import { routes } from "@/lib/routes";
import type { FieldSummary } from "./draft-state";
import { fieldHref } from "./field-href";
import { draftStore, textKeeper } from "./page-store";
import { useAllDrafts } from "./use-draft-field";
import { useOnline } from "./use-online";

const time = (locale: string, at: string) =>
  new Intl.DateTimeFormat(locale, {
    timeZone: "Asia/Tokyo",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(new Date(at));

type Line = {
  shape: Shape;
  colour: string;
  text: string;
  /** Something stands in the way, and should be heard of. */
  trouble: boolean;
  retry?: boolean;
  signIn?: boolean;
  to?: string;
};

const isOnItsWay = ({ status, held }: FieldSummary) => status !== "stored" && !held;

const CALM = { colour: "text-solid-gray-800", trouble: false };
const TROUBLE = { shape: "triangle", colour: "text-error-2", trouble: true } as const;

function useLine(sheetId: string, fields: readonly FieldSummary[]): Line {
  const t = useTranslations("sheets.editor");
  const state = useTranslations("keeping.state");
  const reason = useTranslations("reasons");
  const locale = useLocale();
  const online = useOnline();
  const having = (...kinds: FieldSummary["status"][]) =>
    fields.filter(({ status }) => kinds.includes(status));
  const count = having("waiting", "sending", "failed", "signedOut").length;
  const [conflict] = having("conflict");
  if (conflict) {
    const text = t("conflicts", { count: having("conflict").length });
    return { ...TROUBLE, text, to: fieldHref(sheetId, conflict) };
  }
  if (having("signedOut").length > 0) {
    return { ...TROUBLE, text: state("signedOut", { count }), retry: true, signIn: true };
  }
  const [refused] = having("refused");
  if (refused) {
    const key = refused.reason ?? "";
    const text = t("refused", { reason: reason.has(key) ? reason(key) : key });
    return { ...TROUBLE, text, to: fieldHref(sheetId, refused) };
  }
  if (!online && count > 0) return { ...TROUBLE, text: state("offline", { count }) };
  if (having("failed").length > 0) return { ...TROUBLE, text: state("unreachable", { count }), retry: true };
  if (count > 0) {
    return { ...CALM, shape: "half", text: t(fields.some(isOnItsWay) ? "saving" : "held") };
  }
  const last = fields
    .flatMap(({ savedAt }) => savedAt ?? [])
    .sort()
    .at(-1);
  if (!last) return { ...CALM, shape: "circle", text: t("idle") };
  const text = t("savedAt", { time: time(locale, last) });
  return { ...CALM, shape: "check", colour: "text-success-2", text };
}

/** Says troubles and their end, but not every saving: who hears the screen would hear nothing else. */
function Spoken({ line }: { line: Line }) {
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
  const line = useLine(sheetId, fields);
  const { shape, colour, text, retry, signIn, to } = line;
  return (
    <div className="flex min-h-11 min-w-0 flex-1 basis-80 flex-wrap items-center gap-x-4 gap-y-1">
      <p className={`flex items-center gap-2 text-std-16N-170 ${colour}`}>
        <ShapeMark shape={shape} />
        {text}
      </p>
      <Spoken line={line} />
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
