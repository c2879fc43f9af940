/** How a person holds a department's post: 正, 事務取扱, 兼務, 代理; the order is the order of lists. */
export const POST_KINDS = ["REGULAR", "ACTING", "CONCURRENT", "DEPUTY"] as const;
export type PostKind = (typeof POST_KINDS)[number];
