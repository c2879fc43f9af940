import { type Actor, hasRole } from "@/lib/auth/actor";
import { routes } from "@/lib/routes";

export type DeskPlace =
  | "desk"
  | "sheets"
  | "consultations"
  | "assessments"
  | "overview"
  | "imports"
  | "settings";

const seesSheets = (actor: Actor) =>
  hasRole(actor, "MAYORS_OFFICE") ||
  hasRole(actor, "LEADER") ||
  [actor.headOf, actor.staffOf, actor.supervisorOf, actor.draftsFor].some((held) => held.length > 0);

const worksOnSheets = (actor: Actor) =>
  hasRole(actor, "MAYORS_OFFICE") || actor.headOf.length > 0 || actor.draftsFor.length > 0;

const seesWholeTown = (actor: Actor) =>
  hasRole(actor, "MAYORS_OFFICE") || hasRole(actor, "LEADER") || actor.supervisorOf.length > 0;

const PLACES: readonly { place: DeskPlace; href: string; shownTo(actor: Actor): boolean }[] = [
  { place: "desk", href: routes.desk(), shownTo: () => true },
  { place: "sheets", href: routes.sheets(), shownTo: seesSheets },
  { place: "consultations", href: routes.consultations(), shownTo: seesSheets },
  { place: "assessments", href: routes.assessments(), shownTo: seesSheets },
  { place: "overview", href: routes.overview(), shownTo: seesWholeTown },
  { place: "imports", href: routes.imports(), shownTo: worksOnSheets },
  {
    place: "settings",
    href: routes.settings(),
    shownTo: (actor) => hasRole(actor, "ADMINISTRATOR") || hasRole(actor, "MAYORS_OFFICE"),
  },
];

/**
 * The places of the desk this actor has something to do at; what they may do there each screen asks itself.
 *
 * @param assesses whether any year's form knows an assessment
 */
export function deskPlaces(actor: Actor, assesses: boolean): { place: DeskPlace; href: string }[] {
  const there = PLACES.filter(
    ({ place, shownTo }) => shownTo(actor) && (assesses || place !== "assessments"),
  );
  return there.map(({ place, href }) => ({ place, href }));
}
