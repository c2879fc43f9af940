import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";

const WRITTEN = { not: "" };
const SOME = { some: {} };

/** Whether anything was typed or chosen in a sheet that an import would replace: in its header, missions or goals. */
export async function hasContent(tx: Transaction, sheetId: string): Promise<boolean> {
  const sheet = await tx.goalSheet.findFirst({
    where: {
      id: sheetId,
      OR: [
        ...(["contact", "aspiration", "conductGuideline"] as const).map((field) => ({ [field]: WRITTEN })),
        { paragraphs: { some: { OR: [{ title: WRITTEN }, { text: WRITTEN }] } } },
        { missions: { some: { OR: [{ text: WRITTEN }, { sdgs: { isEmpty: false } }] } } },
        {
          goals: {
            some: {
              OR: [
                ...GOAL_TEXT_FIELDS.map((field) => ({ [field]: WRITTEN })),
                ...[{ deadline: { not: null } }, { policyBasis: { not: null } }],
                ...[{ policyItems: SOME }, { sections: SOME }, { contributors: SOME }],
                ...[{ sources: SOME }, { metrics: SOME }],
              ],
            },
          },
        },
      ],
    },
    select: { id: true },
  });
  return sheet !== null;
}
