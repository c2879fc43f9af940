import { randomUUID } from "node:crypto";
import { fromIsoDate } from "../../lib/db/civil-date";
import { inTenant, type TenantScope } from "../../lib/db/tenancy";
import type { SheetState } from "../../lib/goal-sheets/workflow";

export type TestSheetOptions = { state?: SheetState; departmentId?: string; fiscalYearId?: string };
export type TestSheet = { id: string; missionId: string; goalId: string; version: number };

/** A sheet that lacks nothing: one mission with one goal whose every text is filled. */
export async function createTestSheet(
  scope: TenantScope,
  wanted: TestSheetOptions & { departmentId: string; fiscalYearId: string },
): Promise<TestSheet> {
  const municipalityId = scope.municipalityId ?? "";
  const sheet = { id: randomUUID(), missionId: randomUUID(), goalId: randomUUID(), version: 1 };
  const { departmentId, fiscalYearId, state = "DRAFTING" } = wanted;
  await inTenant(scope, async (tx) => {
    await tx.goalSheet.create({
      data: {
        id: sheet.id,
        municipalityId,
        departmentId,
        fiscalYearId,
        state,
        contact: "総務課 000-0000",
        aspiration: "ていねいに進めます。",
        conductGuideline: "・すぐに答える",
      },
    });
    await tx.mission.create({
      data: { id: sheet.missionId, municipalityId, sheetId: sheet.id, order: 1, text: "市役所を支える" },
    });
    await tx.goal.create({
      data: {
        id: sheet.goalId,
        municipalityId,
        sheetId: sheet.id,
        missionId: sheet.missionId,
        order: 1,
        title: "窓口の待ち時間を短くする",
        background: "来庁者が増えました。",
        purpose: "早く用を済ませていただくため。",
        currentState: "平均で18分お待ちいただいています。",
        issues: "受付の手順がそろっていません。",
        targets: "平均の待ち時間 18分 → 12分",
        achievedState: "昼休みのうちに手続きが終わります。",
        means: "・手順書を作る\n・予約を受け付ける",
        deadline: fromIsoDate("2025-03-31"),
      },
    });
    await tx.goalPolicyItem.create({
      data: { municipalityId, goalId: sheet.goalId, printedNumber: "7-1-1", normalizedNumber: "7-1-1" },
    });
  });
  return sheet;
}
