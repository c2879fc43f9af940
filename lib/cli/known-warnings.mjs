// Prisma reads related rows of one transaction side by side, which pg 8 queues correctly and only warns about.
const KNOWN = "Calling client.query() when the client is already executing a query";

/** Leaves out the one warning that nobody who reads it can do anything about. */
export function leaveOutKnownWarnings() {
  const emit = process.emitWarning;
  process.emitWarning = (warning, ...details) => {
    if (!String(warning).startsWith(KNOWN)) emit.call(process, warning, ...details);
  };
}
