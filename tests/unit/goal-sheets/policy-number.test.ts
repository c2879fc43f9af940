import { describe, expect, it } from "vitest";
import { normalizePolicyNumber, splitPolicyNumbers } from "../../../lib/policy-plans/policy-number";

describe("policy numbers", () => {
  it.each([
    ["7-1-1", "7-1-1"],
    ["7-5・①", "7-5-1"],
    ["7-3・(1)", "7-3-1"],
    ["7-3-(1)", "7-3-1"],
    ["７－１－１", "7-1-1"],
    ["7ー05ー(1)", "7-5-1"],
    ["サー10", "サー10"],
    ["・", ""],
  ])("compare %s as %s", (printed, normalized) => {
    expect(normalizePolicyNumber(printed)).toBe(normalized);
  });

  it("are split at commas of every kind and at spaces, each number once as first printed", () => {
    expect(splitPolicyNumbers("7-1-1、7-5・①, 7-5-(1)　2-2-2;")).toEqual(["7-1-1", "7-5・①", "2-2-2"]);
    expect(splitPolicyNumbers(" ")).toEqual([]);
  });
});
