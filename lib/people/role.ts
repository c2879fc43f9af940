import type { MunicipalRole } from "@/lib/auth/actor";

/** What a person can be granted; heads follow from posts, supervisors from the line of supervision. */
export const GRANTED_ROLES = [
  "ADMINISTRATOR",
  "MAYORS_OFFICE",
  "LEADER",
  "STAFF",
] as const satisfies readonly (MunicipalRole | "STAFF")[];
export type GrantedRole = (typeof GRANTED_ROLES)[number];
