import { normalizePolicyNumber } from "./policy-number";

/** An item of the plan as a picker needs it; lists stand in the plan's order, every parent before its children. */
export type PolicyTreeItem = { number: string; title: string; level: number };

export type PolicyTreeNode = PolicyTreeItem & {
  key: string;
  /** The titles above it, the highest first. */
  path: readonly string[];
  children: PolicyTreeNode[];
};

/** The items below one another: 政策 > 施策 > 基本事業. An item whose parent is missing stands at the top. */
export function policyTree(items: readonly PolicyTreeItem[]): PolicyTreeNode[] {
  const roots: PolicyTreeNode[] = [];
  let above: PolicyTreeNode[] = [];
  for (const item of items) {
    above = above.filter(({ level }) => level < item.level);
    const path = above.map(({ title }) => title);
    const node = { ...item, key: normalizePolicyNumber(item.number), path, children: [] };
    (above.at(-1)?.children ?? roots).push(node);
    above.push(node);
  }
  return roots;
}

/** Every node of a tree in the plan's order. */
export function policyNodes(tree: readonly PolicyTreeNode[]): PolicyTreeNode[] {
  return tree.flatMap((node) => [node, ...policyNodes(node.children)]);
}

/** Hiragana and katakana, wide and narrow, large and small letters count as the same. */
function comparable(text: string): string {
  const plain = text.normalize("NFKC").toLowerCase();
  return plain.replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}

/** How well an item answers the search; smaller is better, null where it does not. */
function rankOf(node: PolicyTreeNode, key: string, words: readonly string[]): number | null {
  if (key !== "" && node.key === key) return 0;
  if (key !== "" && node.key.startsWith(`${key}-`)) return 1;
  if (key !== "" && node.key.startsWith(key)) return 2;
  const within = (text: string) => words.every((word) => text.includes(word));
  if (within(comparable(node.title))) return 3;
  return within(comparable([...node.path, node.title].join(" "))) ? 4 : null;
}

/**
 * The items that a search means, the best first, else in the plan's order: by number in any writing (7-5-1,
 * 7-5・①, ７－５), or by words that stand in the title or in the titles above it. Everything for an empty search.
 */
export function searchPolicyItems(nodes: readonly PolicyTreeNode[], typed: string): PolicyTreeNode[] {
  const words = comparable(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...nodes];
  const key = /\p{N}/u.test(typed) ? normalizePolicyNumber(typed) : "";
  return nodes
    .flatMap((node) => {
      const rank = rankOf(node, key, words);
      return rank === null ? [] : [{ node, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .map(({ node }) => node);
}

/** The numbers with one more behind them, or without the one that is meant, whatever its writing. */
export function togglePolicyNumber(printed: readonly string[], number: string): string[] {
  const key = normalizePolicyNumber(number);
  const others = printed.filter((other) => normalizePolicyNumber(other) !== key);
  return others.length < printed.length ? others : [...printed, number];
}
