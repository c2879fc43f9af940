import { describe, expect, it } from "vitest";
import { deskPlaces } from "@/components/layout/desk-links";
import type { Actor } from "@/lib/auth/actor";
import { actorWith } from "../../support/actors";

const places = (rights: Partial<Actor>) =>
  deskPlaces(actorWith(rights), true)
    .map(({ place }) => place)
    .join(" ");

describe("the menu of the desk", () => {
  it.each([
    [
      "the mayor's office",
      { roles: ["MAYORS_OFFICE"] },
      "desk sheets consultations assessments overview imports settings",
    ],
    ["a leader", { roles: ["LEADER"] }, "desk sheets consultations assessments overview"],
    ["an administrator", { roles: ["ADMINISTRATOR"] }, "desk settings"],
    ["a head", { headOf: ["d"] }, "desk sheets consultations assessments imports"],
    ["a named drafter", { draftsFor: ["g"] }, "desk sheets consultations assessments imports"],
    ["staff", { staffOf: ["d"] }, "desk sheets consultations assessments"],
    ["a supervisor", { supervisorOf: ["d"] }, "desk sheets consultations assessments overview"],
    ["somebody without any right", {}, "desk"],
  ] as [string, Partial<Actor>, string][])("shows %s what they may use", (_, rights, expected) => {
    expect(places(rights)).toBe(expected);
  });

  it("has no place for assessments where no form knows one", () => {
    const shown = deskPlaces(actorWith({ roles: ["MAYORS_OFFICE"] }), false).map(({ place }) => place);
    expect(shown).toEqual(["desk", "sheets", "consultations", "overview", "imports", "settings"]);
  });
});
