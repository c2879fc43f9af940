"use client";
import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { mayGoOn, readDeadline } from "@/lib/i18n/deadline";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { DraftField } from "./draft-state";
import { draftStore, useDraftField } from "./use-draft-field";

export type DeadlineSource = DraftField & {
  /** ISO date, or empty. */
  stored: string;
  /** A date without a year is read inside this fiscal year. */
  fiscalYear: number;
  readAt: number;
};

const ISO = /^\d{4}-\d{2}-\d{2}$/;

/** What was typed and what it was understood as; a text that is no date stays in the field and is not stored. */
export function useTypedDeadline(props: DeadlineSource) {
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
