"use client";
import { GroupFrame } from "@/components/ui/field";
import type { DraftField } from "./draft-store";
import { SaveConflict } from "./save-conflict";
import { draftStore, useDraftField } from "./use-draft-field";

type AutosaveChoicesProps = DraftField & {
  label: string;
  support?: string;
  options: readonly { value: string; label: string }[];
  /** The chosen values, sorted and joined by commas. */
  stored: string;
  readAt: number;
};

const split = (joined: string) => joined.split(",").filter((value) => value !== "");

/** Check boxes that save themselves at once. */
export function AutosaveChoices(props: AutosaveChoicesProps) {
  const { anchor, address, place, label, support, options, stored, readAt } = props;
  const state = useDraftField({ anchor, address, place }, stored, readAt);
  const chosen = split(state.text);
  const toggle = (value: string, on: boolean) => {
    const next = on ? [...chosen, value] : chosen.filter((other) => other !== value);
    draftStore.type(anchor, next.sort().join(","), 0);
  };
  const named = (joined: string) =>
    split(joined)
      .map((value) => options.find((option) => option.value === value)?.label ?? value)
      .join("、");
  return (
    <GroupFrame id={anchor} label={label} support={support} errors={[]}>
      {options.map((option, index) => (
        <label key={option.value} className="flex min-h-11 items-start gap-3 py-2 text-std-16N-170">
          <input
            type="checkbox"
            id={index === 0 ? anchor : undefined}
            checked={chosen.includes(option.value)}
            onChange={(event) => toggle(option.value, event.currentTarget.checked)}
            className="mt-0.5 size-6 shrink-0 accent-key-900"
          />
          {option.label}
        </label>
      ))}
      {state.status === "conflict" && (
        <SaveConflict
          mine={named(state.text)}
          theirs={named(state.current ?? "")}
          onChoose={(whose) => draftStore.choose(anchor, whose)}
        />
      )}
    </GroupFrame>
  );
}
