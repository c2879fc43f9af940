import { useTranslations } from "next-intl";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import type { PolicyTreeNode } from "@/lib/policy-plans/policy-tree";

type ChosenProps = {
  label: string;
  /** Printed numbers in the order in which they were chosen. */
  chosen: readonly string[];
  byKey: ReadonlyMap<string, PolicyTreeNode>;
  onRemove(number: string): void;
};

function Item({ number, node }: { number: string; node: PolicyTreeNode | undefined }) {
  const t = useTranslations("pickers.policy");
  if (!node) {
    return (
      <span className="min-w-0">
        {number} <span className="font-bold whitespace-nowrap text-error-2">▲ {t("unknown")}</span>
      </span>
    );
  }
  return (
    <span className="min-w-0">
      {t("item", { number, title: node.title })}
      {node.path.length > 0 && <span className="block text-solid-gray-700">{node.path.join(" › ")}</span>}
    </span>
  );
}

/** What was chosen, each with the titles above it and a button that takes it away. */
export function ChosenPolicyItems({ label, chosen, byKey, onRemove }: ChosenProps) {
  const t = useTranslations("pickers.policy");
  if (chosen.length === 0) return null;
  return (
    <ul aria-label={label} className="flex flex-col gap-2">
      {chosen.map((number) => (
        <li
          key={number}
          className="flex items-center justify-between gap-3 rounded-8 border border-solid-gray-420 py-1 pr-1 pl-4 text-std-16N-170"
        >
          <Item number={number} node={byKey.get(normalizePolicyNumber(number))} />
          <button
            type="button"
            onClick={() => onRemove(number)}
            className="min-h-11 shrink-0 rounded-6 px-3 text-key-1000 underline hover:bg-solid-gray-50"
          >
            {t("remove")}
            <span className="sr-only">{t("removeOf", { item: number })}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
