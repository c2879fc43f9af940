import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";

const root = import.meta.dirname;
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

const securityHeaders = (developing) => [
  { key: "Content-Security-Policy", value: contentSecurityPolicy(developing) },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=()" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
];

/** What staff see; citizens' pages bring stricter headers of their own, which these would replace. */
const STAFF_ADDRESSES = "/:area(desk|sign-in|setup|api)/:rest*";

/** Only where a proxy in front says that it spoke https: over plain http the header must not stand. */
const behindHttps = {
  source: "/:path*",
  has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
  headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000" }],
};

/** @returns {import("next").NextConfig} */
const configFor = (developing) => ({
  poweredByHeader: false,
  reactStrictMode: true,
  // Another lockfile above the project must not make Next take a wider folder for the project.
  outputFileTracingRoot: root,
  turbopack: { root },
  // Types are a step of `npm test`; a start must not wait for them, nor fail on a test's.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: [
    "@electric-sql/pglite",
    "@node-rs/argon2",
    "@prisma/adapter-pg",
    "@prisma/client",
    "nodemailer",
    "pg",
    "sharp",
  ],
  // Photographs of up to 10 MB are taken; a larger file still has to reach the answer that says so. The proxy in
  // front of the desk keeps a copy of each body and would cut it off earlier.
  experimental: { serverActions: { bodySizeLimit: "16mb" }, proxyClientMaxBodySize: "16mb" },
  headers: async () => [{ source: STAFF_ADDRESSES, headers: securityHeaders(developing) }, behindHttps],
});

const withMessages = createNextIntlPlugin("./lib/i18n/request.ts");

export default (phase) => withMessages(configFor(phase === PHASE_DEVELOPMENT_SERVER));
