/** Next puts small scripts into the page itself, and its development server evaluates what it reloads. */
const contentSecurityPolicy = (developing) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline'${developing ? " 'unsafe-eval'" : ""}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    `connect-src 'self'${developing ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");

/** What everything for staff is sent with; citizens' pages bring stricter headers of their own. */
export const securityHeaders = (developing) => ({
  "Content-Security-Policy": contentSecurityPolicy(developing),
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  "Cross-Origin-Opener-Policy": "same-origin",
});

/** Only where a proxy in front says that it spoke https: over plain http these must not stand. */
export const HTTPS_HEADERS = { "Strict-Transport-Security": "max-age=31536000" };
