import "server-only";
import { randomUUID } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { hashPassword } from "@/lib/auth/password";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { writeAssessments } from "./assessment-mutations";
import { writeConversation } from "./conversation-mutations";
import { writeApprovals, writeEditions } from "./edition-mutations";
import { writeFigures } from "./figure-mutations";
import { readSampleTown, SAMPLE_TOWNS, type SampleTown } from "./files";
import { writeNotices } from "./notice-mutations";
import { writeDepartments, writeMunicipality } from "./organisation-mutations";
import { writePeople } from "./people-mutations";
import { writePlan } from "./plan-mutations";
import { writeRound } from "./round-mutations";
import { writeSheets } from "./sheet-mutations";
import { emptyTownKeys, type TownKeys } from "./town-keys";

/** The one password of every sample account; the server listens on loopback only while they exist. */
export const SAMPLE_PASSWORD = "michishirube";

const LABELS = {
  mayorsOffice: "市長室",
  mayor: "市長",
  viceMayor: "副市長",
  superintendent: "教育長",
  administrator: "管理者",
  head: "部局長",
  staff: "職員",
} as const;

export type SampleSignIn = { email: string; password: string; label: string };

/** Whether nothing but sample towns was set up yet. */
export async function holdsOnlySamples(): Promise<boolean> {
  return (await listMunicipalities()).every(({ isSample }) => isSample);
}

function signInsOf({ municipality, people }: SampleTown): SampleSignIn[] {
  const names = new Map(municipality.departments.map(({ slug, name }) => [slug, name]));
  return people.flatMap(({ email, label, posts, roles }) => {
    if (!email || !label) return [];
    const slug = posts.at(-1)?.department ?? roles.find(({ department }) => department)?.department;
    const place = names.get(slug ?? "") ?? "";
    const words = [municipality.name, place, LABELS[label]].filter((word) => word !== "");
    return { email, password: SAMPLE_PASSWORD, label: words.join(" ") };
  });
}

async function writeTown(tx: Transaction, keys: TownKeys, town: SampleTown, passwordHash: string) {
  const years = town.municipality.years.map(({ year }) => year);
  await writeMunicipality(tx, keys, town.municipality);
  await writeDepartments(tx, keys, town.municipality);
  await writePeople(tx, keys, town.people, passwordHash);
  if (town.plan) await writePlan(tx, keys, town.plan, years);
  await writeSheets(tx, keys, town);
  await writeFigures(tx, keys, town.sheets);
  const { selfScale } = await loadFiscalYear(tx, Math.max(...years));
  await writeAssessments(tx, keys, town.sheets, selfScale);
  await writeConversation(tx, keys, town.sheets);
  await writeRound(tx, keys, town.round);
  await writeApprovals(tx, keys, town.sheets);
  await writeEditions(tx, keys, town);
  await writeNotices(tx, keys, town);
  const system = { municipalityId: keys.municipalityId, personId: null };
  await appendAuditEvent(tx, system, {
    action: "sample.loaded",
    subjectKind: "municipality",
    subjectId: keys.municipalityId,
  });
}

/** Writes the made-up towns that are missing, each in one transaction, and tells with what one can sign in. */
export async function loadSample(): Promise<{ signIns: SampleSignIn[] }> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD);
  const standing = new Set((await listMunicipalities()).map(({ slug }) => slug));
  for (const name of SAMPLE_TOWNS.filter((slug) => !standing.has(slug))) {
    const town = await readSampleTown(name);
    const keys = emptyTownKeys(randomUUID());
    await inTenant(keys, (tx) => writeTown(tx, keys, town, passwordHash));
  }
  return { signIns: await sampleSignIns() };
}

/** The sign-ins of the sample towns without writing anything, for a start that finds them there already. */
export async function sampleSignIns(): Promise<SampleSignIn[]> {
  const towns = await Promise.all(SAMPLE_TOWNS.map(readSampleTown));
  return towns.flatMap(signInsOf);
}
