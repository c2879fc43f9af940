import { describe, expect, it } from "vitest";
import { findSameMetric } from "../../../lib/metrics/same-metric";

const known = [
  { id: "a", name: "市税の現年課税分収納率", unit: "%" },
  { id: "b", name: "図書館の年間貸出冊数", unit: "冊" },
  { id: "c", name: "特定健診の受診率（40歳以上）", unit: "%" },
];

describe("last year's figure", () => {
  it.each([
    ["市税現年課税分の収納率", "%", "a"],
    ["特定健診受診率", "%", "c"],
    ["年間貸出冊数", "冊", "b"],
  ])("is recognised in %s", (name, unit, id) => {
    expect(findSameMetric({ name, unit }, known)?.id).toBe(id);
  });

  it("is not taken for another unit or another matter", () => {
    expect(findSameMetric({ name: "図書館の年間貸出冊数", unit: "%" }, known)).toBeNull();
    expect(findSameMetric({ name: "住宅の耐震化率", unit: "%" }, known)).toBeNull();
    expect(findSameMetric({ name: "", unit: "%" }, known)).toBeNull();
  });
});
