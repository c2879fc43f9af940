import { existsSync, readFileSync } from "node:fs";

const read = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** A run that ended without a report, or failed outside its tests, is one failure. */
const BROKEN = { passed: 0, failed: 1, skipped: 0, skips: [], failures: [] };

/** Counts, skipped titles and failures (failure-reporter.ts) of a vitest run. */
export function vitestCounts(file, succeeded, failuresFile) {
  const report = read(file);
  if (!report) return BROKEN;
  const skips = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => !["passed", "failed"].includes(status))
      .map(({ fullName }) => ({ title: fullName, file: name })),
  );
  const failed = report.numFailedTests || (succeeded ? 0 : 1);
  const failures = read(failuresFile) ?? [];
  return { passed: report.numPassedTests, failed, skipped: skips.length, skips, failures };
}

function specsOf({ suites = [], specs = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

const browserMessage = ({ tests }) =>
  tests.flatMap(({ results }) => results.flatMap(({ error }) => error?.message ?? [])).join("\n");

/** Counts, skipped titles and failures from Playwright's JSON report; a test that passed only when repeated has failed. */
export function playwrightCounts(file, succeeded) {
  const report = read(file);
  if (!report) return BROKEN;
  const { expected, unexpected, flaky } = report.stats;
  const skips = specsOf(report)
    .filter(({ tests }) => tests.some(({ status }) => status === "skipped"))
    .map((spec) => ({ title: spec.title, file: `${report.config.rootDir}/${spec.file}` }));
  const failed = unexpected + flaky || (succeeded ? 0 : 1);
  const failures = specsOf(report)
    .filter(({ tests }) => tests.some(({ status }) => ["unexpected", "flaky"].includes(status)))
    .map((spec) => ({ title: `${spec.file} › ${spec.title}`, message: browserMessage(spec) }));
  return { passed: expected, failed, skipped: skips.length, skips, failures };
}

export function sum(counts) {
  const of = (key) => counts.reduce((total, count) => total + count[key], 0);
  return {
    passed: of("passed"),
    failed: of("failed"),
    skipped: of("skipped"),
    skips: counts.flatMap(({ skips }) => skips),
    failures: counts.flatMap(({ failures }) => failures),
  };
}
