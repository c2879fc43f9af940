import { describe, expect, it } from "vitest";
import { readEnv } from "../../lib/env";

describe("the settings", () => {
  it("all have a default", () => {
    expect(readEnv({})).toEqual({ PORT: 3000, HOST: "127.0.0.1", DATA_DIR: "data", SAMPLE_DATA: "on" });
  });

  it("count an empty one as not given", () => {
    const empty = {
      PORT: "",
      HOST: "",
      DATA_DIR: "",
      DATABASE_URL: "",
      BASE_URL: "",
      AUTH_SECRET: "",
      SAMPLE_DATA: "",
    };
    expect(readEnv(empty)).toEqual(readEnv({}));
  });

  it("name everything that is wrong at once", () => {
    const wrong = {
      PORT: "70000",
      DATABASE_URL: "mysql://localhost/x",
      BASE_URL: "ftp://example.jp",
      AUTH_SECRET: "short",
      SMTP_URL: "mail.example.jp",
      SAMPLE_DATA: "maybe",
    };
    for (const name of Object.keys(wrong))
      expect(() => readEnv(wrong)).toThrow(new RegExp(`^  ${name}: `, "m"));
  });

  it.each([" ", "abc", "-1", "80.5", "65536", "1e3"])("refuse %j as a port in both languages", (PORT) => {
    expect(() => readEnv({ PORT })).toThrow(/^ {2}PORT: 0から65535.* \/ must be a whole number/m);
  });

  it("keep the public address without a slash at its end", () => {
    for (const BASE_URL of ["https://goals.example.jp", "https://goals.example.jp/"])
      expect(readEnv({ BASE_URL }).BASE_URL).toBe("https://goals.example.jp");
  });

  it.each(["/goals", "/?a=1", "/#top"])("refuse a public address with %s behind it", (rest) => {
    expect(() => readEnv({ BASE_URL: `https://goals.example.jp${rest}` })).toThrow(
      /^ {2}BASE_URL: .*no path, query or hash/m,
    );
  });

  it("never repeat a secret in the error", () => {
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
  });

  it("take PostgreSQL under both names of its scheme", () => {
    for (const url of ["postgres://a@b/c", "postgresql://a:secret@b:5433/c"])
      expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
  });
});
