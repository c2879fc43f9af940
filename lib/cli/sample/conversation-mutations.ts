import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import type { SampleSheet } from "./schema";
import { sheetKey } from "./sheet-mutations";
import { headOf, type TownKeys } from "./town-keys";

const instantOf = (text: string | undefined) => text && new Date(text);

/** What was said about the sheets, and who may draft beside the heads. */
export async function writeConversation(tx: Transaction, keys: TownKeys, sheets: readonly SampleSheet[]) {
  const { municipalityId } = keys;
  const each = sheets.map((sheet) => ({
    sheet,
    common: { municipalityId, sheetId: keys.sheets.of(sheetKey(sheet)) },
  }));
  await tx.sheetComment.createMany({
    data: each.flatMap(({ sheet, common }) =>
      sheet.comments.map(({ goal, field, author, onBehalfOf, text, ...at }) => ({
        ...common,
        subjectKind: goal ? "goal" : "sheet",
        subjectId: goal ? keys.goals.of(`${sheetKey(sheet)}/${goal}`) : common.sheetId,
        field,
        text,
        authorId: keys.people.of(author),
        onBehalfOfId: onBehalfOf && keys.people.of(onBehalfOf),
        createdAt: new Date(at.createdAt),
        resolvedAt: instantOf(at.resolvedAt),
        resolvedById: at.resolvedBy && keys.people.of(at.resolvedBy),
      })),
    ),
  });
  await tx.draftDelegation.createMany({
    data: each.flatMap(({ sheet, common }) =>
      sheet.drafters.map((drafter) => ({
        ...common,
        personId: keys.people.of(drafter),
        grantedById: headOf(keys, sheet.department, sheet.year),
      })),
    ),
  });
}
