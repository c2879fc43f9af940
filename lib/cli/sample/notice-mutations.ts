import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import type { SampleTown } from "./files";
import type { SampleSheet } from "./schema";
import { sheetKey } from "./sheet-mutations";
import { headOf, type TownKeys } from "./town-keys";

/** What was told last about a sheet in each state, and when. */
const LAST_NOTICES = {
  DRAFTING: null,
  SUBMITTED: { kind: "sheet.submitted", to: "OFFICE", at: "2026-11-19T17:40:00+09:00" },
  IN_CONSULTATION: { kind: "sheet.takenUp", to: "HEAD", at: "2026-04-17T17:00:00+09:00" },
  RETURNED: { kind: "sheet.returned", to: "HEAD", at: "2026-04-20T13:05:00+09:00" },
  AGREED: { kind: "sheet.agreed", to: "HEAD", at: "2026-04-17T15:40:00+09:00" },
  APPROVED: { kind: "sheet.approved", to: "HEAD", at: "2026-11-18T11:00:00+09:00" },
} as const;

/** The notices that the people of the open year find waiting. */
export async function writeNotices(tx: Transaction, keys: TownKeys, { municipality, sheets }: SampleTown) {
  const nameOf = new Map(municipality.departments.map(({ slug, name }) => [slug, name]));
  const openYears = municipality.years.filter(({ state }) => state === "OPEN").map(({ year }) => year);
  const noticeOf = (sheet: SampleSheet) => {
    const notice = sheet.editions.length > 0 ? null : LAST_NOTICES[sheet.state];
    if (!notice) return [];
    const { kind, to, at } = notice;
    return {
      municipalityId: keys.municipalityId,
      recipientId:
        to === "OFFICE" ? keys.people.of("mayors-office") : headOf(keys, sheet.department, sheet.year),
      kind,
      data: {
        sheetId: keys.sheets.of(sheetKey(sheet)),
        department: nameOf.get(sheet.department) ?? "",
        year: sheet.year,
      },
      createdAt: new Date(at),
      sentAt: new Date(at),
    };
  };
  await tx.outboxMessage.createMany({
    data: sheets.filter(({ year }) => openYears.includes(year)).flatMap(noticeOf),
  });
}
