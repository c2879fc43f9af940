import { useTranslations } from "next-intl";
import type { PolicyTreeNode } from "@/lib/policy-plans/policy-tree";
import { policyNodes } from "@/lib/policy-plans/policy-tree";

type BranchesProps = {
  nodes: readonly PolicyTreeNode[];
  chosen: ReadonlySet<string>;
  onToggle(number: string): void;
};

function Choice({ node, chosen, onToggle }: Omit<BranchesProps, "nodes"> & { node: PolicyTreeNode }) {
  const t = useTranslations("pickers.policy");
  return (
    <label className="flex min-h-11 items-start gap-3 py-2 text-std-16N-170">
      <input
        type="checkbox"
        checked={chosen.has(node.key)}
        onChange={() => onToggle(node.number)}
        className="mt-0.5 size-6 shrink-0 accent-key-900"
      />
      {t("item", { number: node.number, title: node.title })}
    </label>
  );
}

function Branch({ node, chosen, onToggle }: Omit<BranchesProps, "nodes"> & { node: PolicyTreeNode }) {
  const t = useTranslations("pickers.policy");
  const count = policyNodes([node]).filter(({ key }) => chosen.has(key)).length;
  return (
    <details>
      <summary className="min-h-11 py-2 text-std-16N-170">
        {t("item", { number: node.number, title: node.title })}
        {count > 0 && <span className="ml-2 font-bold text-key-1000">{t("within", { count })}</span>}
      </summary>
      <div className="border-l-2 border-solid-gray-300 pl-4">
        <Choice node={node} chosen={chosen} onToggle={onToggle} />
        <PolicyBranches nodes={node.children} chosen={chosen} onToggle={onToggle} />
      </div>
    </details>
  );
}

/** The plan as it is printed: what has items below it folds out, and every item can be ticked. */
export function PolicyBranches({ nodes, chosen, onToggle }: BranchesProps) {
  return (
    <ul>
      {nodes.map((node) => (
        <li key={node.key}>
          {node.children.length > 0 ? (
            <Branch node={node} chosen={chosen} onToggle={onToggle} />
          ) : (
            <Choice node={node} chosen={chosen} onToggle={onToggle} />
          )}
        </li>
      ))}
    </ul>
  );
}
