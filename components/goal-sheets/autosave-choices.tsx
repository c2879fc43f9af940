"use client";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { CONTROL, GroupFrame } from "@/components/ui/field";
import type { DraftField } from "./draft-store";
import { SaveConflict } from "./save-conflict";
import { draftStore, useDraftField } from "./use-draft-field";

type Option = { value: string; label: string };

type AutosaveChoicesProps = DraftField & {
  label: string;
  support?: string;
  options: readonly Option[];
  /** The chosen values, sorted and joined by commas. */
  stored: string;
  readAt: number;
  /** Values are numbers, and stand in their order. */
  numeric?: boolean;
  /** Label of the field that narrows the list; shown only where there is much to choose from. */
  searchLabel?: string;
  /** Several beside each other where there is room. */
  columns?: boolean;
};

/** More can no longer be taken in at a glance. */
const MANY = 12;

const split = (joined: string) => joined.split(",").filter((value) => value !== "");
const comparable = (text: string) => text.normalize("NFKC").toLowerCase();

function joined(values: readonly string[], numeric: boolean): string {
  return values.toSorted(numeric ? (one, other) => Number(one) - Number(other) : undefined).join(",");
}

/** The options that a search leaves, and the field to search with. */
function useSearch(id: string, options: readonly Option[], searchLabel: string | undefined) {
  const [sought, setSought] = useState("");
  if (searchLabel === undefined || options.length <= MANY) return { found: options, search: null };
  const found = options.filter(({ label }) => comparable(label).includes(comparable(sought.trim())));
  const search = (
    <label htmlFor={id} className="mb-2 flex flex-col text-std-16N-170">
      {searchLabel}
      <input
        id={id}
        type="search"
        value={sought}
        onChange={(event) => setSought(event.currentTarget.value)}
        className={`${CONTROL} h-12 max-w-80`}
      />
    </label>
  );
  return { found, search };
}

/** Check boxes that save themselves at once; a long list can be searched and says what is chosen. */
export function AutosaveChoices(props: AutosaveChoicesProps) {
  const { anchor, address, place, label, support, options, stored, readAt, numeric = false } = props;
  const t = useTranslations("pickers.contributors");
  const state = useDraftField({ anchor, address, place }, stored, readAt);
  const { found, search } = useSearch(`${anchor}-search`, options, props.searchLabel);
  const chosen = split(state.text);
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    draftStore.type(anchor, joined(next, numeric), 0);
  };
  const named = (values: readonly string[]) =>
    values.map((value) => options.find((option) => option.value === value)?.label ?? value).join("、");
  return (
    <GroupFrame id={anchor} label={label} support={support} errors={[]}>
      {search}
      {search && chosen.length > 0 && (
        <p className="text-solid-gray-700">{t("chosen", { names: named(chosen) })}</p>
      )}
      <div
        className={
          search ? "max-h-96 overflow-y-auto" : props.columns ? "gap-x-6 md:grid md:grid-cols-2" : ""
        }
      >
        {found.map((option, index) => (
          <label key={option.value} className="flex min-h-11 items-start gap-3 py-2 text-std-16N-170">
            <input
              type="checkbox"
              id={index === 0 ? anchor : undefined}
              checked={chosen.includes(option.value)}
              onChange={(event) => toggle(option.value, event.currentTarget.checked)}
              onBlur={() => draftStore.open({ anchor, address, place }, stored, readAt)}
              className="mt-0.5 size-6 shrink-0 accent-key-900"
            />
            {option.label}
          </label>
        ))}
      </div>
      {found.length === 0 && <p>{t("noHits")}</p>}
      {state.status === "conflict" && (
        <SaveConflict
          mine={named(split(state.text))}
          theirs={named(split(state.current ?? ""))}
          onChoose={(whose) => draftStore.choose(anchor, whose)}
        />
      )}
    </GroupFrame>
  );
}
