import type { ReactNode } from "react";
import { DeskShell } from "@/components/layout/desk-shell";
import type { Actor } from "@/lib/auth/actor";
import { currentMunicipality, requireActor } from "@/lib/auth/session";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";

/** Null right after the set-up, before the first year is opened. */
async function yearInHand(actor: Actor): Promise<number | null> {
  const years = await listFiscalYears(actor);
  return years.length > 0 ? workingYear(actor) : null;
}

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const municipality = await currentMunicipality();
  return (
    <DeskShell actor={actor} municipality={municipality} year={await yearInHand(actor)}>
      {children}
    </DeskShell>
  );
}
