"use client";
import { CalendarDate, JapaneseCalendar, parseDate, toCalendar } from "@internationalized/date";
import { useLocale } from "next-intl";
import { useEffect, useRef } from "react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  Heading,
  I18nProvider,
} from "react-aria-components";
import { toLocale } from "@/lib/i18n/locale";

type DeadlineCalendarProps = {
  label: string;
  /** The day that is chosen, as an ISO date. */
  date: string | null;
  /** Without a chosen day the calendar opens at the end of this year's first half. */
  fiscalYear: number;
  onPick(date: string): void;
  onClose(): void;
};

/** Months are headed by the era's year in Japanese. */
const CALENDARS = { ja: "ja-JP-u-ca-japanese", en: "en-GB" } as const;
const CELL =
  "flex h-11 w-full items-center justify-center rounded-6 text-std-16N-170 cursor-pointer " +
  "hover:bg-key-50 data-[selected]:bg-key-900 data-[selected]:text-white data-[outside-month]:hidden " +
  "data-[focus-visible]:outline-4 data-[focus-visible]:outline-offset-2 data-[focus-visible]:outline-black data-[focus-visible]:bg-yellow-300 data-[focus-visible]:text-black";
const STEP = "flex size-11 items-center justify-center rounded-6 border border-solid-gray-600 bg-white";

/** A month's days to choose from, by mouse, touch and arrow keys; Escape closes it. */
export function DeadlineCalendar({ label, date, fiscalYear, onPick, onClose }: DeadlineCalendarProps) {
  const locale = toLocale(useLocale());
  const box = useRef<HTMLDivElement>(null);
  const shown = date ? parseDate(date) : new CalendarDate(fiscalYear, 9, 30);
  const inCalendar = locale === "ja" ? toCalendar(shown, new JapaneseCalendar()) : shown;
  useEffect(() => {
    box.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: hears Escape from the calendar inside
    <div
      ref={box}
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
      className="w-full max-w-88 rounded-8 border border-solid-gray-420 p-1 sm:p-3"
    >
      <I18nProvider locale={CALENDARS[locale]}>
        <Calendar
          aria-label={label}
          autoFocus
          value={date ? inCalendar : null}
          defaultFocusedValue={inCalendar}
          onChange={(chosen) => onPick(toCalendar(chosen, parseDate("2000-01-01").calendar).toString())}
        >
          <header className="mb-2 flex items-center justify-between gap-2">
            <Button slot="previous" className={STEP}>
              ‹
            </Button>
            <Heading className="text-std-17B-170" />
            <Button slot="next" className={STEP}>
              ›
            </Button>
          </header>
          <CalendarGrid weekdayStyle="short" className="w-full table-fixed">
            <CalendarGridHeader>
              {(day) => <CalendarHeaderCell className="text-std-16N-170">{day}</CalendarHeaderCell>}
            </CalendarGridHeader>
            <CalendarGridBody>{(day) => <CalendarCell date={day} className={CELL} />}</CalendarGridBody>
          </CalendarGrid>
        </Calendar>
      </I18nProvider>
    </div>
  );
}
