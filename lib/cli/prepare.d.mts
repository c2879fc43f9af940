export const projectRoot: string;
export function nodeIsRecentEnough(version?: string): boolean;
export function ensureInstalled(): void;
export function ensureClient(): void;
export function ensurePublicStyles(): Promise<void>;
export function ensureBuilt(): Promise<void>;
