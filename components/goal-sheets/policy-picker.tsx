"use client";
import { useTranslations } from "next-intl";
import { useMemo, useRef, useState } from "react";
import { FieldFrame } from "@/components/ui/field";
import { policyNumbersValue } from "@/lib/goal-sheets/field-place";
import { normalizePolicyNumber, splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { policyNodes, policyTree, togglePolicyNumber } from "@/lib/policy-plans/policy-tree";
import type { DraftField } from "./draft-store";
import { useDraftingChoices } from "./drafting-choices-context";
import { ChosenPolicyItems } from "./policy-chosen";
import { PolicySearch } from "./policy-search";
import { PolicyBranches } from "./policy-tree-branches";
import { SaveConflict } from "./save-conflict";
import { TwoLines } from "./two-lines";
import { draftStore, useDraftField } from "./use-draft-field";

type PolicyPickerProps = DraftField & {
  label: string;
  support: string;
  required: boolean;
  requiredLabel: string;
  stored: string;
  readAt: number;
};

/** The plan's tree with its nodes by key. */
function usePlan() {
  const { policyItems } = useDraftingChoices();
  return useMemo(() => {
    const tree = policyTree(policyItems);
    const nodes = policyNodes(tree);
    return { tree, nodes, byKey: new Map(nodes.map((node) => [node.key, node])) };
  }, [policyItems]);
}

/**
 * The items of the plan that a goal serves: found by number or word, or chosen from the plan's tree; several,
 * each removed by itself. Numbers that the plan does not know stay as they were written, and are marked.
 */
export function PolicyPicker(props: PolicyPickerProps) {
  const { anchor, address, place, label, support, required, requiredLabel, stored, readAt } = props;
  const t = useTranslations("pickers.policy");
  const state = useDraftField({ anchor, address, place }, stored, readAt);
  const { tree, nodes, byKey } = usePlan();
  const [said, setSaid] = useState("");
  const [browsed, setBrowsed] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const chosen = splitPolicyNumbers(state.text);
  const keys = new Set(chosen.map(normalizePolicyNumber));
  const named = (number: string) => {
    const node = byKey.get(normalizePolicyNumber(number));
    return node ? t("item", { number: node.number, title: node.title }) : number;
  };
  const save = (numbers: readonly string[]) => draftStore.type(anchor, policyNumbersValue(numbers), 0);
  const toggle = (number: string) => {
    const item = named(number);
    setSaid(keys.has(normalizePolicyNumber(number)) ? t("dropped", { item }) : t("picked", { item }));
    save(togglePolicyNumber(chosen, number));
  };
  const add = (numbers: readonly string[]) => {
    setSaid(t("picked", { item: numbers.map(named).join("、") }));
    save(splitPolicyNumbers(policyNumbersValue([...chosen, ...numbers])));
  };
  const remove = (number: string) => {
    toggle(number);
    search.current?.focus();
  };
  return (
    <FieldFrame
      id={anchor}
      label={label}
      support={<TwoLines first={support} second={t(nodes.length > 0 ? "support" : "noPlan")} />}
      errors={[]}
      required={required}
      requiredLabel={requiredLabel}
    >
      <ChosenPolicyItems label={t("chosen")} chosen={chosen} byKey={byKey} onRemove={remove} />
      <PolicySearch
        id={anchor}
        inputRef={search}
        nodes={nodes}
        byKey={byKey}
        chosen={keys}
        onToggle={toggle}
        onAdd={add}
        onLeave={() => draftStore.open({ anchor, address, place }, stored, readAt)}
      />
      {tree.length > 0 && (
        <details>
          {/* With the click and not with the toggling that follows it: the next key may already look for the items. */}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
          <summary onClick={() => setBrowsed(true)} className="min-h-11 py-2 text-key-1000 underline">
            {t("browse")}
            <span className="sr-only">（{label}）</span>
          </summary>
          {browsed && <PolicyBranches nodes={tree} chosen={keys} onToggle={toggle} />}
        </details>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
      {state.status === "conflict" && (
        <SaveConflict
          mine={splitPolicyNumbers(state.text).map(named).join("\n")}
          theirs={splitPolicyNumbers(state.current ?? "")
            .map(named)
            .join("\n")}
          onChoose={(whose) => draftStore.choose(anchor, whose)}
        />
      )}
    </FieldFrame>
  );
}
