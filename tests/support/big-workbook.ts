import { readXlsx, writeXlsx } from "hucre/xlsx";
import { GOAL_TEXT_FIELDS } from "../../lib/sheet-forms/fields";
import type { Town } from "./municipality";

const GOALS = 20;
const LONG = "窓口の手続きを一か所で済ませられるようにします。\n".repeat(200).slice(0, 5000);
const COMMENTED_ROWS = 200;

/** Gives a sheet twenty goals with five thousand characters in every field. */
export async function fillSheet(town: Town, sheetId: string): Promise<void> {
  const long = Object.fromEntries(GOAL_TEXT_FIELDS.map((field) => [field, LONG]));
  await town.inTenant(async (tx) => {
    const { id: missionId } = await tx.mission.findFirstOrThrow({ where: { sheetId } });
    await tx.goal.deleteMany({ where: { sheetId } });
    await tx.goal.createMany({
      data: Array.from({ length: GOALS }, (_, at) => ({
        ...long,
        municipalityId: town.id,
        sheetId,
        missionId,
        order: at + 1,
      })),
    });
  });
}

/** The same workbook with a comment at each of its first rows, as people leave them. */
export async function withComments(bytes: Uint8Array): Promise<Uint8Array> {
  const { sheets } = await readXlsx(bytes);
  const rows = sheets[0]?.rows ?? [];
  const comment = { author: "企画課", text: "この数字を確かめてください。".repeat(20) };
  const cells = new Map(
    rows
      .slice(0, COMMENTED_ROWS)
      .map((row, at) => [`${at},0`, { value: row[0] ?? null, type: "string" as const, comment }]),
  );
  return writeXlsx({ sheets: [{ name: "目標シート", rows, cells }] });
}
