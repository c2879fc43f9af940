import { expect, it } from "vitest";
import { missionName } from "../../../components/goal-sheets/mission-name";

const named = (text: string | null) => missionName({ id: "", text, sdgs: [], goals: [] }, 1, "（表題なし）");

it("names a mission by its place and the beginning of its text, in one line", () => {
  expect(named("市役所を支える")).toBe("2 市役所を支える");
  expect(named("一行目\n二行目")).toBe("2 一行目 二行目");
  expect(named("𠮷".repeat(41))).toBe(`2 ${"𠮷".repeat(40)}…`);
  expect(named(" ")).toBe("2 （表題なし）");
  expect(named(null)).toBe("2 （表題なし）");
});
