import type { Actor } from "@/lib/auth/actor";
import { blockedReason as organisationBlocked } from "@/lib/departments/policy";
import { blockedReason as yearBlocked } from "@/lib/fiscal-years/policy";
import { blockedReason as mailBlocked } from "@/lib/notifications/policy";
import { blockedReason as peopleBlocked } from "@/lib/people/policy";
import { routes } from "@/lib/routes";

export type SettingsPlace = "people" | "organisation" | "years" | "forms" | "rules" | "mail";

/** The settings screens this actor may read, each by its own policy. */
export function settingsPlaces(actor: Actor): { place: SettingsPlace; href: string }[] {
  const { municipalityId } = actor;
  const readsYears = !yearBlocked(actor, "read", { municipalityId, state: "OPEN" });
  const places: { place: SettingsPlace; href: string; shown: boolean }[] = [
    {
      place: "people",
      href: routes.settingsPeople(),
      shown: !peopleBlocked(actor, "read", { municipalityId, isLastAdministrator: false }),
    },
    {
      place: "organisation",
      href: routes.settingsOrganisation(),
      shown: !organisationBlocked(actor, "read", { municipalityId, yearState: "OPEN" }),
    },
    { place: "years", href: routes.settingsYears(), shown: readsYears },
    { place: "forms", href: routes.settingsForms(), shown: readsYears },
    { place: "rules", href: routes.settingsRules(), shown: readsYears },
    { place: "mail", href: routes.settingsMail(), shown: !mailBlocked(actor, "read", { municipalityId }) },
  ];
  return places.filter(({ shown }) => shown).map(({ place, href }) => ({ place, href }));
}
