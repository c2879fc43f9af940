import type { ReactNode } from "react";
import { DeskShell } from "@/components/layout/desk-shell";
import type { Actor } from "@/lib/auth/actor";
import { currentMunicipality, requireActor } from "@/lib/auth/session";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";
import { countUnread } from "@/lib/notifications/queries";

/** The year is null right after the set-up, before the first is opened. */
async function yearsInHand(actor: Actor) {
  const years = await listFiscalYears(actor);
  const year = years.length > 0 ? await workingYear(actor) : null;
  return { year, assesses: years.some(({ assessed }) => assessed) };
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const [municipality, { year, assesses }, unreadNotices] = await Promise.all([
    currentMunicipality(),
    yearsInHand(actor),
    countUnread(actor),
  ]);
  return (
    <DeskShell
      actor={actor}
      municipality={municipality}
      year={year}
      assesses={assesses}
      unreadNotices={unreadNotices}
    >
      {children}
    </DeskShell>
  );
}
