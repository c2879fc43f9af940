"use client";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { CONTROL, controlAttributes, FieldFrame } from "@/components/ui/field";
import { mayGoOn, readDeadline } from "@/lib/i18n/deadline";
import { fiscalYearOf, formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { DraftField } from "./draft-store";
import { SaveConflict } from "./save-conflict";
import { TwoLines } from "./two-lines";
import { draftStore, useDraftField } from "./use-draft-field";

type DeadlineFieldProps = DraftField & {
  label: string;
  support: string;
  required: boolean;
  requiredLabel: string;
  /** ISO date, or empty. */
  stored: string;
  /** A date without a year is read inside this fiscal year. */
  fiscalYear: number;
  readAt: number;
};

function CalendarLoading() {
  return <p className="py-3 text-solid-gray-700">{useTranslations("pickers.deadline")("loading")}</p>;
}

/** Fetched when it is first opened: a calendar weighs more than the rest of the editor. */
const DeadlineCalendar = dynamic(
  () => import("./deadline-calendar").then((module) => module.DeadlineCalendar),
  {
    ssr: false,
    loading: CalendarLoading,
  },
);

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** What was typed and what it was understood as; a text that is no date stays in the field and is not stored. */
function useTypedDeadline(props: DeadlineFieldProps) {
  const { anchor, address, place, stored, fiscalYear, readAt } = props;
  const locale = toLocale(useLocale());
  const state = useDraftField({ anchor, address, place }, stored, readAt);
  const written = (text: string) => (ISO.test(text) ? formatDate(text, locale) : text);
  const [typed, setTyped] = useState(() => written(state.text));
  const control = useRef<HTMLInputElement>(null);
  const latest = useRef(typed);
  const reading = readDeadline(typed, fiscalYear);
  const unread = reading === null && typed.trim() !== "";
  // Whoever is still typing is not told at every key that it is no date yet.
  const [left, setLeft] = useState(unread);

  // Half of a date is often another one (8.9 of 8.9.30), and the middle of a corrected one is: both wait for the end.
  const type = (text: string, isAtEnd = true) => {
    latest.current = text;
    setTyped(text);
    const date = readDeadline(text, fiscalYear);
    if (date !== null || text.trim() === "") setLeft(false);
    if (date !== null && isAtEnd && !mayGoOn(text)) draftStore.type(anchor, date);
    else draftStore.hold(anchor, text);
  };
  /** What stands there is all that is meant: stored as it is understood, or kept as unsaved where it is no date. */
  const end = () => {
    const text = latest.current.trim();
    const meant = readDeadline(text, fiscalYear) ?? text;
    const known = draftStore.state(anchor);
    const isKnown = known?.text === meant && (known.status === "stored" || known.status === "refused");
    if (!isKnown) draftStore.type(anchor, meant, 0);
  };
  const leave = () => {
    // Another window came to the front: whoever looks something up there goes on typing here.
    if (document.activeElement === control.current) return;
    setLeft(unread);
    end();
    draftStore.open({ anchor, address, place }, stored, readAt);
  };
  const settle = () => {
    setLeft(unread);
    end();
  };

  // A text that came from elsewhere (another reading, a conflict's end) takes the place of what was typed here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed here must not start it
  useEffect(() => {
    const here = latest.current;
    if (here === state.text || (readDeadline(here, fiscalYear) ?? "") === state.text) return;
    latest.current = written(state.text);
    setTyped(latest.current);
    setLeft(true);
    // A page that went away in mid-typing kept the text as it was typed.
    if (latest.current !== "" && latest.current === state.text) end();
  }, [state.text]);
  // What was typed before the script ran is taken up.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script wakes
  useEffect(() => {
    const text = control.current?.value;
    if (text !== undefined && text !== latest.current) type(text);
    else end();
  }, []);
  // A field that goes away with its part of the sheet is left, too.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the field goes
  useEffect(() => end, []);
  const isUnread = unread && left;
  const isWaiting = reading !== null && state.text !== reading;
  return { control, state, typed, reading, isUnread, isWaiting, type, leave, settle, written };
}

type UnderstoodProps = { date: string; fiscalYear: number; isWaiting: boolean };

function Understood({ date, fiscalYear, isWaiting }: UnderstoodProps) {
  const t = useTranslations("pickers.deadline");
  const locale = toLocale(useLocale());
  const isOutside = fiscalYearOf(date) !== fiscalYear;
  return (
    <>
      <p className="text-std-16N-170">{t("understood", { date: formatDate(date, locale) })}</p>
      {isWaiting && <p className="text-solid-gray-700">{t("waiting")}</p>}
      {isOutside && (
        <p className="font-bold text-error-2">
          {t("outside", { year: formatFiscalYear(fiscalYear, locale) })}
        </p>
      )}
    </>
  );
}

/** A deadline in one field: typed in any of the usual writings, or chosen from a calendar with era years. */
export function DeadlineField(props: DeadlineFieldProps) {
  const { anchor, label, support, required, requiredLabel, fiscalYear } = props;
  const t = useTranslations("pickers.deadline");
  const { control, state, typed, reading, isUnread, isWaiting, ...act } = useTypedDeadline(props);
  const { type, written } = act;
  const [picking, setPicking] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const errors = isUnread
    ? [t("unread"), ...(ISO.test(state.base) ? [t("still", { date: written(state.base) })] : [])]
    : [];
  const lines = <TwoLines first={support} second={t("support")} />;
  const frame = { id: anchor, support: lines, errors, required };
  const pick = (date: string) => {
    type(written(date));
    setPicking(false);
    control.current?.focus();
  };
  const close = () => {
    setPicking(false);
    opener.current?.focus();
  };
  return (
    <FieldFrame {...frame} label={label} requiredLabel={requiredLabel}>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <input
          {...controlAttributes(frame)}
          ref={control}
          type="text"
          autoComplete="off"
          value={typed}
          onChange={({ currentTarget: { value, selectionEnd } }) =>
            type(value, selectionEnd === value.length)
          }
          onKeyDown={({ key, nativeEvent }) => {
            if (key === "Enter" && !nativeEvent.isComposing) act.settle();
          }}
          onBlur={act.leave}
          className={`${CONTROL} h-12 w-72 scroll-mt-20`}
        />
        <button
          ref={opener}
          type="button"
          aria-expanded={picking}
          onClick={() => setPicking(!picking)}
          className="min-h-11 text-std-16N-170 text-key-1000 underline"
        >
          {t(picking ? "close" : "open")}
        </button>
      </div>
      <div role="status">
        {reading !== null && <Understood date={reading} fiscalYear={fiscalYear} isWaiting={isWaiting} />}
      </div>
      {picking && (
        <DeadlineCalendar
          label={t("calendar", { field: label })}
          date={reading}
          fiscalYear={fiscalYear}
          onPick={pick}
          onClose={close}
        />
      )}
      {state.status === "conflict" && (
        <SaveConflict
          mine={written(state.text)}
          theirs={written(state.current ?? "")}
          onChoose={(whose) => draftStore.choose(anchor, whose)}
        />
      )}
    </FieldFrame>
  );
}
