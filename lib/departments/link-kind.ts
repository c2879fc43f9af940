/** How a department of one year stands to one of the next: 継続, 名称変更, 統合, 分割, 廃止. */
export const LINK_KINDS = ["CONTINUED", "RENAMED", "MERGED", "SPLIT", "ENDED"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];
