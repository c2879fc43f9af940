import { describe, expect, it } from "vitest";
import { benchNames, summarize } from "../../../lib/cli/bench";
import { explain } from "../../../lib/cli/command";
import { commands } from "../../../lib/cli/commands";
import { greet } from "../../../lib/cli/greeting";
import { runImportCommand } from "../../../lib/cli/import-command";
import { runCommand } from "../../../lib/cli/main";
import { SAMPLE_DOCUMENT_PATH } from "../../support/documents";

describe("the command line", () => {
  it("lists every command in its help", async () => {
    const { exitCode, stdout, stderr } = await runCommand(["help"], "/");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    for (const name of Object.keys(commands)) expect(stdout).toContain(`  ${name}`);
  });

  it.each([[["nonsense"]], [[]], [["constructor"]]])(
    "answers %j with exit code 2 and the help on standard error",
    async (words) => {
      const { exitCode, stdout, stderr } = await runCommand(words, "/");
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toContain("import-text");
    },
  );

  it("prints a proposal as JSON and nothing else", async () => {
    const words = ["import-text", "--form", "iga-2024", "--file", SAMPLE_DOCUMENT_PATH, "--json"];
    const { exitCode, stdout, stderr } = await runCommand(words, "/");
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(JSON.parse(stdout)).toMatchObject({ form: "iga-2024" });
  });

  it.each([
    [["--file", "x"]],
    [["--form", "iga-2024", "--file", "x", "--colour", "red"]],
    [["--form", "iga-2024", "--file", "x", "--locale", "fr"]],
    [["--form", "no-such-form", "--file", SAMPLE_DOCUMENT_PATH]],
  ])("tells a wrong call of import-text %j apart from a refused one", async (words) => {
    const outcome = await runCommand(["import-text", ...words], "/");
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).not.toBe("");
  });

  it.each(["0001", "9999", "24"])("takes no year %s that no screen could show", async (year) => {
    const words = ["--form", "iga-2024", "--file", "x", "--municipality", "mihon", "--apply", "--year", year];
    const outcome = await runImportCommand({ words, directory: "/" });
    expect(outcome).toMatchObject({ exitCode: 2, stdout: "" });
    expect(outcome.stderr).toContain("--year YEAR (1950 to 2200)");
  });

  it("says which file it could not read", async () => {
    const outcome = await runCommand(
      ["import-text", "--form", "iga-2024", "--file", "absent.txt"],
      "/nowhere",
    );
    expect(outcome).toMatchObject({ exitCode: 1, stdout: "" });
    expect(outcome.stderr).toContain("absent.txt");
  });

  it("knows its benches and refuses another name", async () => {
    expect(benchNames()).toContain("start");
    expect(await runCommand(["bench", "../start"], "/")).toMatchObject({ exitCode: 2, stdout: "" });
  });

  it("gives median and spread of measurements", () => {
    expect(summarize([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, spread: 2 });
    expect(summarize([4, 1, 2, 3])).toMatchObject({ median: 2.5 });
  });

  it("explains an error with its causes", () => {
    const cause = new AggregateError([new Error("refused on ::1"), new Error("refused on 127.0.0.1")]);
    expect(explain(new Error("No database.", { cause }))).toBe(
      "No database.\n  refused on ::1; refused on 127.0.0.1",
    );
  });
});

describe("the greeting", () => {
  const plain = {
    address: "http://127.0.0.1:3000",
    refusedHost: null,
    embeddedDirectory: null,
    signIns: [],
    setupCode: null,
    setupAddress: "http://127.0.0.1:3000/setup",
  };

  it("names the address, and no sign-in where there is no sample", () => {
    expect(greet(plain)).toContain("http://127.0.0.1:3000");
    expect(greet(plain)).not.toMatch(/DATABASE_URL|Sign in|HOST=|setup/);
  });

  it("says why HOST was not followed, where the data is, and how to sign in", () => {
    const text = greet({
      ...plain,
      refusedHost: "0.0.0.0",
      embeddedDirectory: "/srv/data",
      signIns: [{ email: "a@mihon.example", password: "open sesame", label: "市長室" }],
    });
    expect(text).toMatch(/HOST=0\.0\.0\.0 was not followed/);
    expect(text).toMatch(/\/srv\/data.*DATABASE_URL/);
    expect(text).toMatch(/a@mihon\.example +open sesame +市長室/);
  });

  it("gives the one-time code with the page that asks for it", () => {
    const text = greet({ ...plain, setupCode: "ABCD-EFGH-JKLM" });
    expect(text).toContain("/setup");
    expect(text).toContain("ABCD-EFGH-JKLM");
  });
});
