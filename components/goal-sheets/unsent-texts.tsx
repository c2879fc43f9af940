"use client";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { routes } from "@/lib/routes";
import { CopyText } from "./copy-text";
import type { FieldSummary, KeptText } from "./draft-state";
import { FieldLines, isGone, useReasonText } from "./field-lines";
import { draftStore } from "./page-store";
import { type PlaceNames, useFieldName } from "./place-names";
import { useAllDrafts } from "./use-draft-field";
import { useFreshScreen } from "./use-fresh-screen";
import { useTakenOver } from "./use-taken-over";

type SheetNames = { sheetId: string; names: PlaceNames };
type UnsentTextsProps = SheetNames & { personId: string };

/** A text whose sending had begun is usually stored: only its acknowledgement came too late to be heard. */
const wasOnItsWay = ({ status, text, unanswered }: KeptText) =>
  status === "sending" && unanswered.includes(text);

/** What became here of a text that was taken over; nothing to tell of one that was stored all along or given up. */
function toldOf(text: KeptText, fields: readonly FieldSummary[]): FieldSummary[] {
  const field = fields.find(({ anchor }) => anchor === text.anchor);
  if (!field || (field.status === "stored" && field.savedAt === null)) return [];
  const asExpected = field.status === "stored" || field.status === "sending" || field.status === "waiting";
  return wasOnItsWay(text) && asExpected ? [] : [field];
}

function Restored({ sheetId, names, fields }: SheetNames & { fields: readonly FieldSummary[] }) {
  const t = useTranslations("keeping.restored");
  const [closed, setClosed] = useState(0);
  const settled = fields.every(({ status }) => status === "stored");
  // Once closed it stays so, whatever becomes of the text afterwards: its field says that.
  const shown = fields.length > closed;
  return (
    <>
      <p role="status" className="sr-only">
        {shown && t("title")}
      </p>
      {shown && (
        <Notice kind={settled ? "success" : "warning"} title={t("title")}>
          <p>{t("lead")}</p>
          <FieldLines sheetId={sheetId} names={names} fields={fields} />
          {settled && (
            <div className="mt-3">
              <Button type="button" kind="secondary" onClick={() => setClosed(fields.length)}>
                {t("close")}
              </Button>
            </div>
          )}
        </Notice>
      )}
    </>
  );
}

type NotHereProps = SheetNames & { fields: readonly FieldSummary[]; elsewhere: number };

/** What the screen shows without, because the server does not have it yet. */
function NotHere({ fields, elsewhere, ...sheet }: NotHereProps) {
  const t = useTranslations("keeping.unsent");
  if (fields.length === 0 && elsewhere === 0) return null;
  return (
    <Notice kind="warning" title={t("title")}>
      {fields.length > 0 && (
        <>
          <p>{t("here")}</p>
          <FieldLines {...sheet} fields={fields} />
        </>
      )}
      {elsewhere > 0 && <p>{t("elsewhere")}</p>}
    </Notice>
  );
}

/**
 * On every screen of a sheet: brings back what this person had typed in this browser and not sent, whichever goal is
 * open now, and says what a screen shows without.
 */
export function UnsentTexts({ sheetId, personId, names }: UnsentTextsProps) {
  const t = useTranslations("keeping.copy");
  const reasonOf = useReasonText();
  const nameOf = useFieldName(names);
  const address = routes.sheetFields(sheetId);
  const fields = useAllDrafts().filter((field) => field.address === address);
  const { taken, left, elsewhere, forget } = useTakenOver(address, personId);
  const inEditor = usePathname() === routes.editSheet(sheetId);
  useFreshScreen(fields);
  const restored = taken.flatMap((text) => toldOf(text, fields));
  const unsent = fields.filter((field) => field.status !== "stored" && !restored.includes(field));
  const homeless = fields.filter(
    (field) => isGone(field) || (field.status === "refused" && restored.includes(field)),
  );
  return (
    <div className="mb-6 flex flex-col gap-4 empty:hidden print:hidden">
      <Restored sheetId={sheetId} names={names} fields={restored} />
      {!inEditor && <NotHere sheetId={sheetId} names={names} fields={unsent} elsewhere={elsewhere} />}
      {homeless.map((field) => (
        <CopyText
          key={field.anchor}
          place={nameOf(field)}
          why={isGone(field) ? t("gone") : reasonOf(field)}
          text={draftStore.state(field.anchor)?.text ?? ""}
          onDiscard={() => draftStore.giveUp(field.anchor)}
        />
      ))}
      {left.map((text) => (
        <CopyText
          key={`${text.page} ${text.anchor}`}
          place={nameOf(text)}
          why={t("other")}
          text={text.text}
          onDiscard={() => forget(text)}
        />
      ))}
    </div>
  );
}
