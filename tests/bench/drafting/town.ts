import { randomUUID } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { fromIsoDate } from "../../../lib/db/civil-date";
import { PASSWORD } from "../../support/account";
import { createMunicipality, type Town } from "../../support/municipality";

export const EDITORS = 50;
const SHEETS = 10;
export const GOALS_OF_LONG_SHEET = 20;
/** Long enough for a field that holds a page, and never reached by the form's own limits. */
export const LONG_TEXT = 5000;

/** A field that one editor alone writes. */
export type OwnField = { sheetId: string; goalId: string; field: "background" | "purpose" };
export type Editor = { email: string; apart: OwnField; together: OwnField; bare: OwnField };
export type BenchTown = { town: Town; editors: Editor[]; long: { sheetId: string; goalId: string } };

type FirstTexts = { targets?: string; currentState?: string };

/** A sheet of a department of its own with so many goals; `targets` stands in each, `currentState` in the first. */
async function sheetWithGoals(town: Town, goals: number, texts: FirstTexts = {}) {
  const usual = "平均で18分お待ちいただいています。";
  const { id: municipalityId } = town;
  const [departmentId, sheetId, missionId] = [randomUUID(), randomUUID(), randomUUID()];
  const goalIds = Array.from({ length: goals }, () => randomUUID());
  await town.inTenant(async (tx) => {
    await tx.department.create({ data: { id: departmentId, municipalityId, slug: `d-${departmentId}` } });
    const named = { departmentId, fiscalYear: town.year.year, name: "計測部", order: 3 };
    await tx.departmentYear.create({ data: { ...named, municipalityId } });
    const fiscalYearId = town.year.id;
    await tx.goalSheet.create({ data: { id: sheetId, municipalityId, departmentId, fiscalYearId } });
    await tx.mission.create({
      data: { id: missionId, municipalityId, sheetId, order: 1, text: "市役所を支える" },
    });
    await tx.goal.createMany({
      data: goalIds.map((id, at) => ({
        id,
        municipalityId,
        sheetId,
        missionId,
        order: at + 1,
        title: `目標その${at + 1}`,
        currentState: at === 0 ? (texts.currentState ?? usual) : usual,
        targets: texts.targets ?? "平均の待ち時間 18分 → 12分",
        means: "・手順書を作る\n・予約を受け付ける",
      })),
    });
  });
  return { departmentId, sheetId, goalIds };
}

type Sheet = Awaited<ReturnType<typeof sheetWithGoals>>;

/** Somebody of the sheets' departments whom the head named a drafter of them. */
async function writeEditor(town: Town, sheets: readonly Sheet[], email: string, passwordHash: string) {
  const { id: municipalityId } = town;
  const personId = randomUUID();
  const validFrom = fromIsoDate("2020-04-01");
  await town.inTenant(async (tx) => {
    await tx.person.create({ data: { id: personId, municipalityId, name: "計測 担当" } });
    await tx.account.create({ data: { municipalityId, personId, email, passwordHash } });
    await tx.roleGrant.createMany({
      data: sheets.map(({ departmentId }) => ({
        municipalityId,
        personId,
        role: "STAFF" as const,
        departmentId,
        validFrom,
      })),
    });
    const grantedById = town.person("HEAD").id;
    await tx.draftDelegation.createMany({
      data: sheets.map(({ sheetId }) => ({ municipalityId, sheetId, personId, grantedById })),
    });
  });
}

const PLACES = ["本庁", "北支所", "南支所", "東出張所", "図書館", "体育館", "市民病院", "消防本部"];
const WORDS = ["窓口", "予約", "申請", "相談", "届出", "納付", "健診", "講座", "防災", "清掃"];

/** A text as long as asked, of sentences that the writing check reads like any other and that are not all alike. */
export function textOf(length: number): string {
  const sentences = Array.from({ length: Math.ceil(length / 24) }, (_, at) => {
    const [place, word] = [PLACES[at % PLACES.length], WORDS[(at * 7) % WORDS.length]];
    return at % 4 === 0
      ? `・${place}の${word}の件数 ${100 + at}件 → ${120 + at}件\n`
      : `${place}で${word}の手順書を見直し、職員がいつでも読めるようにします。\n`;
  });
  return sentences.join("").slice(0, length);
}

/** The same of facts among which now and then a wish stands, so that a mirror of the text carries lines under it. */
export function wishfulText(length: number): string {
  const sentences = Array.from({ length: Math.ceil(length / 20) }, (_, at) => {
    const [place, word] = [PLACES[at % PLACES.length], WORDS[(at * 3) % WORDS.length]];
    return at % 8 === 0
      ? `${place}では${word}の場を増やすことが求められている。\n`
      : `${place}では昨年度に${word}を${at + 10}件受け付けた。`;
  });
  return sentences.join("").slice(0, length);
}

/**
 * A town where fifty people write at once: five in each of ten sheets (`apart`) or all in one (`together`), each in
 * a field of their own. `bare` is a field of a sheet that nobody else writes; `long` has 20 goals and long texts.
 */
export async function writeTown(): Promise<BenchTown> {
  const town = await createMunicipality();
  const passwordHash = await hash(PASSWORD);
  const sheets: Sheet[] = [];
  for (let at = 0; at < SHEETS; at += 1) sheets.push(await sheetWithGoals(town, 3));
  const common = await sheetWithGoals(town, EDITORS / 2);
  const unshared = await sheetWithGoals(town, EDITORS / 2);
  const long = await sheetWithGoals(town, GOALS_OF_LONG_SHEET, {
    targets: textOf(LONG_TEXT),
    currentState: wishfulText(LONG_TEXT),
  });
  const editors: Editor[] = [];
  for (let at = 0; at < EDITORS; at += 1) {
    const sheet = sheets[at % SHEETS];
    if (!sheet) throw new Error("There are too few sheets.");
    const own = ({ sheetId, goalIds }: Sheet, number: number): OwnField => ({
      sheetId,
      goalId: goalIds[number >> 1] ?? "",
      field: number % 2 === 0 ? "background" : "purpose",
    });
    const email = `editor-${at}@${town.slug}.example`;
    await writeEditor(town, [sheet, common, long], email, passwordHash);
    editors.push({
      email,
      apart: own(sheet, Math.floor(at / SHEETS)),
      together: own(common, at),
      bare: own(unshared, at),
    });
  }
  return { town, editors, long: { sheetId: long.sheetId, goalId: long.goalIds[0] ?? "" } };
}
