import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

const messages = (errors: readonly { message?: string }[]) =>
  errors.map(({ message }) => message ?? "").join("\n");

function failuresOf(module: TestModule) {
  const broken =
    module.errors().length > 0 ? [{ title: module.moduleId, message: messages(module.errors()) }] : [];
  const suites = [...module.children.allSuites()].filter((suite) => suite.errors().length > 0);
  const tests = [...module.children.allTests("failed")];
  return [
    ...broken,
    ...suites.map((suite) => ({ title: suite.fullName, message: messages(suite.errors()) })),
    ...tests.map((test) => ({ title: test.fullName, message: messages(test.result().errors ?? []) })),
  ];
}

/** Keeps what failed, also outside the tests, so that the last lines of a run can name it. */
export default class FailureReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly { message?: string }[]) {
    const file = process.env.TEST_FAILURES_FILE;
    if (!file) return;
    const outside = unhandled.map((error) => ({ title: "outside every test", message: messages([error]) }));
    writeFileSync(file, JSON.stringify([...modules.flatMap(failuresOf), ...outside]));
  }
}
