export function securityHeaders(developing: boolean): Record<string, string>;
export const HTTPS_HEADERS: Record<string, string>;
