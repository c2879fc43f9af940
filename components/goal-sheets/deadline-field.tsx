"use client";
import dynamic from "next/dynamic";
import { useLocale, useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { CONTROL, controlAttributes, FieldFrame } from "@/components/ui/field";
import { exampleYears } from "@/lib/i18n/deadline";
import { fiscalYearOf, formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { draftStore } from "./page-store";
import { SaveConflict } from "./save-conflict";
import { TwoLines } from "./two-lines";
import { type DeadlineSource, useTypedDeadline } from "./use-typed-deadline";

type DeadlineFieldProps = DeadlineSource & {
  label: string;
  support: string;
  required: boolean;
  requiredLabel: string;
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
  const examples = exampleYears(fiscalYear);
  const errors = isUnread
    ? [t("unread", examples), ...(state.base !== "" ? [t("still", { date: written(state.base) })] : [])]
    : [];
  const lines = <TwoLines first={support} second={t("support", examples)} />;
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
