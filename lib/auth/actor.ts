/** The rights that belong to the whole municipality; department rights stand in the lists below. */
export type MunicipalRole = "ADMINISTRATOR" | "MAYORS_OFFICE" | "LEADER";

/** Who acts, read from the database at every request; the lists hold what is valid today. */
export type Actor = {
  municipalityId: string;
  personId: string;
  sessionId: string;
  name: string;
  roles: readonly MunicipalRole[];
  /** Departments whose post the actor holds (regular, acting, concurrent or deputy). */
  headOf: readonly string[];
  staffOf: readonly string[];
  /** Departments the actor assesses as supervisor. */
  supervisorOf: readonly string[];
  /** Sheets that a head named the actor a drafter of. */
  draftsFor: readonly string[];
};

export function hasRole(actor: Actor, role: MunicipalRole): boolean {
  return actor.roles.includes(role);
}
