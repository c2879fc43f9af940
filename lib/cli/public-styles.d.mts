export function buildPublicStyles(root?: string): Promise<string>;
