import type { Actor } from "../../lib/auth/actor";

export const TOWN = "town";
export const DEPARTMENT = "department";
export const SHEET = "sheet";

/** Somebody of the town with no rights but those given. */
export function actorWith(held: Partial<Actor>): Actor {
  const nothing = { roles: [], headOf: [], staffOf: [], supervisorOf: [], draftsFor: [] };
  return {
    municipalityId: TOWN,
    personId: "person",
    sessionId: "session",
    name: "名前",
    ...nothing,
    ...held,
  };
}

/** One person for each thing that somebody can be to the department and its sheet. */
export const ACTORS = {
  HEAD: actorWith({ headOf: [DEPARTMENT] }),
  DRAFTER: actorWith({ draftsFor: [SHEET] }),
  STAFF: actorWith({ staffOf: [DEPARTMENT] }),
  SUPERVISOR: actorWith({ supervisorOf: [DEPARTMENT] }),
  MAYORS_OFFICE: actorWith({ roles: ["MAYORS_OFFICE"] }),
  LEADER: actorWith({ roles: ["LEADER"] }),
  ADMINISTRATOR: actorWith({ roles: ["ADMINISTRATOR"] }),
  /** Holds every right that a department gives, in another one. */
  OTHER_HEAD: actorWith({
    headOf: ["elsewhere"],
    staffOf: ["elsewhere"],
    supervisorOf: ["elsewhere"],
    draftsFor: ["other sheet"],
  }),
  NOBODY: actorWith({}),
  /** Holds every right there is, in another municipality. */
  FOREIGNER: actorWith({
    municipalityId: "another town",
    roles: ["ADMINISTRATOR", "MAYORS_OFFICE", "LEADER"],
    headOf: [DEPARTMENT],
    staffOf: [DEPARTMENT],
    supervisorOf: [DEPARTMENT],
    draftsFor: [SHEET],
  }),
};

export type Who = keyof typeof ACTORS;
export const EVERYBODY = Object.keys(ACTORS) as Who[];
