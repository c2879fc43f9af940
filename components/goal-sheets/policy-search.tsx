"use client";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type Ref, useId, useState } from "react";
import { CONTROL, controlAttributes } from "@/components/ui/field";
import { normalizePolicyNumber, splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { type PolicyTreeNode, searchPolicyItems } from "@/lib/policy-plans/policy-tree";
import { PolicyHit } from "./policy-hit";

type PolicySearchProps = {
  id: string;
  inputRef: Ref<HTMLInputElement>;
  nodes: readonly PolicyTreeNode[];
  byKey: ReadonlyMap<string, PolicyTreeNode>;
  chosen: ReadonlySet<string>;
  onToggle(number: string): void;
  onAdd(numbers: readonly string[]): void;
  onLeave(): void;
};

type Hit = { key: string; label: string; path?: readonly string[]; isChosen: boolean; pick(): void };

/** As many as can be looked through; more words narrow the list. */
const MOST_HITS = 40;

/** The numbers in what was typed, each as the plan prints it where it knows it; none where words were typed. */
function typedNumbers(typed: string, byKey: PolicySearchProps["byKey"]): string[] {
  const numbers = splitPolicyNumbers(typed);
  const areNumbers = numbers.length > 0 && numbers.every((number) => /^\P{L}?\p{N}/u.test(number));
  return areNumbers
    ? numbers.map((number) => byKey.get(normalizePolicyNumber(number))?.number ?? number)
    : [];
}

/** What the list offers for the typed text: items of the plan, then the typed numbers themselves. */
function useHits({ nodes, byKey, chosen, onToggle, onAdd }: PolicySearchProps, typed: string) {
  const t = useTranslations("pickers.policy");
  const found = searchPolicyItems(nodes, typed);
  const hits = found.slice(0, MOST_HITS).map(
    ({ key, number, title, path }): Hit => ({
      key,
      path,
      label: t("item", { number, title }),
      isChosen: chosen.has(key),
      pick: () => onToggle(number),
    }),
  );
  const numbers = typedNumbers(typed, byKey);
  const isOffered = numbers.length === 1 && byKey.has(normalizePolicyNumber(numbers[0] ?? ""));
  if (numbers.length > 0 && !isOffered) {
    const known = numbers.every((number) => byKey.has(normalizePolicyNumber(number)));
    const label = t(known ? "addNumbers" : "addUnknown", { numbers: numbers.join("、") });
    hits.push({ key: "typed", label, isChosen: false, pick: () => onAdd(numbers) });
  }
  return { hits, found: found.length, hidden: Math.max(0, found.length - MOST_HITS) };
}

/** What is typed, which hit the keys stand on, and what each key does. */
function useCombobox(props: PolicySearchProps) {
  const [typed, setTyped] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits, ...counted } = useHits(props, typed);
  const shown = open && hits.length > 0;
  const at = Math.min(active, hits.length - 1);
  const search = (text: string, opens = true) => {
    setTyped(text);
    setActive(0);
    setOpen(opens);
  };
  const pick = (index: number) => {
    hits[index]?.pick();
    search("", false);
  };
  const move = (by: number) => {
    if (shown) setActive((at + by + hits.length) % hits.length);
    setOpen(true);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys that choose a conversion of Japanese input belong to the input method.
    if (event.nativeEvent.isComposing) return;
    const acts: Record<string, (() => void) | undefined> = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(-1),
      Enter: () => (shown ? pick(at) : setOpen(true)),
      Escape: open ? () => setOpen(false) : undefined,
    };
    const act = acts[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  return { typed, open, shown, hits, at, ...counted, setOpen, search, pick, onKeyDown };
}

type Combobox = ReturnType<typeof useCombobox>;

/** How many were found, and what was typed but not chosen when the field is left. */
function SearchNotes({ typed, open, shown, found, hidden }: Combobox) {
  const t = useTranslations("pickers.policy");
  const more = shown && hidden > 0;
  return (
    <>
      <p role="status" className={more ? "mt-1 text-std-16N-170 text-solid-gray-700" : "sr-only"}>
        {open && typed !== "" && t("hits", { count: found })} {more && t("more", { count: hidden })}
      </p>
      {!open && typed.trim() !== "" && (
        <p className="mt-1 font-bold text-error-2">{t("notTaken", { typed })}</p>
      )}
    </>
  );
}

/** One field to search the plan by number or word; arrows, Enter and Escape work as in every combobox. */
export function PolicySearch(props: PolicySearchProps) {
  const { id, inputRef, onLeave } = props;
  const t = useTranslations("pickers.policy");
  const listId = useId();
  const box = useCombobox(props);
  const optionId = (index: number) => `${listId}-${index}`;
  const leave = () => {
    box.setOpen(false);
    onLeave();
  };
  return (
    <div className="relative">
      <input
        {...controlAttributes({ id, support: true, errors: [] })}
        ref={inputRef}
        type="text"
        role="combobox"
        autoComplete="off"
        placeholder={t("placeholder")}
        aria-expanded={box.shown}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={box.shown ? optionId(box.at) : undefined}
        value={box.typed}
        onChange={(event) => box.search(event.currentTarget.value)}
        onKeyDown={box.onKeyDown}
        onClick={() => box.setOpen(true)}
        onBlur={leave}
        className={`${CONTROL} h-12 w-full scroll-mt-20`}
      />
      <div
        id={listId}
        role="listbox"
        aria-label={t("hitsTitle")}
        aria-multiselectable="true"
        hidden={!box.shown}
        className="absolute z-10 mt-1 max-h-80 w-full overflow-y-auto rounded-8 border border-solid-gray-600 bg-white shadow-2"
      >
        {box.shown &&
          box.hits.map(({ key, label, path, isChosen }, index) => (
            <PolicyHit
              key={key}
              id={optionId(index)}
              label={label}
              path={path}
              isChosen={isChosen}
              isActive={index === box.at}
              onPick={() => box.pick(index)}
            />
          ))}
      </div>
      <SearchNotes {...box} />
    </div>
  );
}
