import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { refuse } from "@/lib/errors";
import { blockedReason } from "@/lib/goal-sheets/policy";
import { sheetContent } from "@/lib/goal-sheets/queries";
import { missingRequired } from "@/lib/sheet-forms/completeness";
import { type Awaited, type Awaiting, awaitedAt, partAwaited } from "./awaiting";
import { followsDepartment, blockedReason as overviewBlocked } from "./policy";
import type { Progress, YearProgress } from "./progress";
import { progressFor, readYear, type YearRows } from "./progress-queries";
import { setupTasks } from "./setup";
import { readSetup } from "./setup-queries";

/** Whether a draft lacks nothing; read once per sheet, however many people it is asked for. */
type IsComplete = (progress: Progress, rows: YearRows) => Promise<boolean>;

function completeness(tx: Transaction): IsComplete {
  const known = new Map<string, boolean>();
  return async ({ sheet }, { loaded }) => {
    if (!sheet) return false;
    const complete =
      known.get(sheet.id) ?? missingRequired(loaded.form, await sheetContent(tx, sheet.id)).length === 0;
    known.set(sheet.id, complete);
    return complete;
  };
}

/** Asked only where the answer leads to another button: at a draft of the actor's own. */
function couldSubmit(actor: Actor, { sheet }: Progress): boolean {
  return sheet?.state === "DRAFTING" && blockedReason(actor, "edit", sheet) === null;
}

/** What awaits each of the actors in every open year, and what each waits for. */
export async function awaitingOf(
  tx: Transaction,
  municipalityId: string,
  actors: readonly Actor[],
  today: string,
): Promise<Awaiting[]> {
  const open = await tx.fiscalYear.findMany({
    where: { municipalityId, state: "OPEN" },
    orderBy: { year: "asc" },
    select: { year: true },
  });
  const years: YearRows[] = [];
  for (const { year } of open) years.push(await readYear(tx, year));
  const isComplete = completeness(tx);
  const setup = await readSetup(tx, municipalityId, today);
  const all: Awaiting[] = [];
  for (const actor of actors) {
    const list: Awaited[] = [];
    for (const rows of years) {
      const progress = progressFor(actor, rows);
      for (const department of progress.departments) {
        const complete = couldSubmit(actor, department) && (await isComplete(department, rows));
        const tasks = awaitedAt(department, progress, today, complete);
        list.push(...tasks.map((awaited) => ({ awaited, progress: department })));
      }
    }
    all.push(partAwaited(actor, list, setupTasks(actor, setup, today)));
  }
  return all;
}

/** What awaits the actor in every open year, and what the actor waits for. */
export function getAwaiting(actor: Actor): Promise<Awaiting> {
  return inTenant(actor, async (tx) => {
    const [awaiting] = await awaitingOf(tx, actor.municipalityId, [actor], todayInTokyo());
    return awaiting ?? { mine: [], others: [] };
  });
}

export type Overview = YearProgress & { today: string };

/**
 * Where every department of a year stands, in the official order: for the secretariat and the leaders, and for
 * a supervisor the departments supervised; others get NOT_FOUND.
 */
export function getOverview(actor: Actor, year: number): Promise<Overview> {
  return inTenant(actor, async (tx) => {
    refuse(overviewBlocked(actor, "follow"));
    const progress = progressFor(actor, await readYear(tx, year));
    const departments = progress.departments.filter(({ department }) =>
      followsDepartment(actor, department.id),
    );
    return { ...progress, departments, today: todayInTokyo() };
  });
}
