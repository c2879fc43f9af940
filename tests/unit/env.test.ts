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

  it("never repeat a secret in the error", () => {
    expect(() => readEnv({ AUTH_SECRET: "hunter2" })).toThrow(/^(?!.*hunter2)/s);
  });

  it("take PostgreSQL under both names of its scheme", () => {
    for (const url of ["postgres://a@b/c", "postgresql://a:secret@b:5433/c"])
      expect(readEnv({ DATABASE_URL: url }).DATABASE_URL).toBe(url);
  });
});
