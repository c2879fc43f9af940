import { PHASE_DEVELOPMENT_SERVER } from "next/constants.js";
import createNextIntlPlugin from "next-intl/plugin";
import { LARGEST_BODY } from "./lib/cli/largest-body.mjs";
import { HTTPS_HEADERS, securityHeaders } from "./lib/cli/security-headers.mjs";

const root = import.meta.dirname;
const headersOf = (named) => Object.entries(named).map(([key, value]) => ({ key, value }));

/** What staff see; citizens' pages bring stricter headers of their own, which these would replace. */
const STAFF_ADDRESSES = "/:area(desk|sign-in|setup|api)/:rest*";

const behindHttps = {
  source: "/:path*",
  has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
  headers: headersOf(HTTPS_HEADERS),
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
  // The proxy in front of the desk keeps a copy of each body and would cut it off earlier.
  experimental: { serverActions: { bodySizeLimit: LARGEST_BODY }, proxyClientMaxBodySize: LARGEST_BODY },
  headers: async () => [
    { source: STAFF_ADDRESSES, headers: headersOf(securityHeaders(developing)) },
    behindHttps,
  ],
});

const withMessages = createNextIntlPlugin("./lib/i18n/request.ts");

export default (phase) => withMessages(configFor(phase === PHASE_DEVELOPMENT_SERVER));
