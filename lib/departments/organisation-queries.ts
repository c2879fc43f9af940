import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate, todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { shownName } from "@/lib/people/person-name";
import { fiscalYearSchema } from "@/lib/typed-schema";
import { blockedReason, type OrganisationFacts } from "./policy";
import { departmentYears } from "./queries";
import { rowFingerprint } from "./row-fingerprint";

function rowsOf(tx: Transaction, municipalityId: string, fiscalYear: number) {
  return tx.departmentYear.findMany({
    where: { municipalityId, fiscalYear },
    include: {
      sections: { orderBy: [{ order: "asc" }, { id: "asc" }] },
      linksTo: { include: { from: { select: { name: true, fiscalYear: true } } } },
      department: {
        select: {
          slug: true,
          supervisors: {
            // Those of today and to come: one given by mistake for a later day can be taken away too.
            where: { OR: [{ validTo: null }, { validTo: { gte: fromIsoDate(todayInTokyo()) } }] },
            orderBy: [{ validFrom: "asc" }, { id: "asc" }],
            include: { person: { select: { name: true, nameAtWork: true } } },
          },
        },
      },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function toShown(row: Row, basicProjectCount: number) {
  return {
    departmentYearId: row.id,
    departmentId: row.departmentId,
    seen: rowFingerprint(row),
    slug: row.department.slug,
    name: row.name,
    nameEnglish: row.nameEnglish,
    contact: row.contact,
    outsideMayorsLine: row.outsideMayorsLine,
    basicProjectCount,
    basicProjectCountOverride: row.basicProjectCountOverride,
    sections: row.sections.map(({ id, name }) => ({ id, name })),
    supervisors: row.department.supervisors.map((line) => ({
      id: line.id,
      name: shownName(line.person),
      title: line.title,
      validFrom: toIsoDate(line.validFrom),
      validTo: line.validTo && toIsoDate(line.validTo),
    })),
    links: row.linksTo.map(({ id, kind, from }) => ({ id, kind, from: from.name, year: from.fiscalYear })),
  };
}

export type OrganisationDepartment = ReturnType<typeof toShown>;

export type Organisation = {
  year: number;
  facts: OrganisationFacts;
  departments: OrganisationDepartment[];
  /** The departments of the newest year before, to link from. */
  before: { id: string; name: string }[];
};

async function departmentsBefore(tx: Transaction, municipalityId: string, year: number) {
  const newest = await tx.departmentYear.aggregate({
    where: { municipalityId, fiscalYear: { lt: year } },
    _max: { fiscalYear: true },
  });
  const fiscalYear = newest._max.fiscalYear;
  if (fiscalYear === null) return [];
  return tx.departmentYear.findMany({
    where: { municipalityId, fiscalYear },
    select: { id: true, name: true },
    orderBy: { order: "asc" },
  });
}

/** The organisation of a fiscal year as its settings screen shows it; throws NOT_FOUND. */
export function getOrganisation(actor: Actor, year: number): Promise<Organisation> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const known = fiscalYearSchema.safeParse(year).success;
    const fiscalYear = known && (await tx.fiscalYear.findFirst({ where: { municipalityId, year } }));
    if (!fiscalYear) throw notFound();
    const facts = { municipalityId, yearState: fiscalYear.state };
    refuse(blockedReason(actor, "read", facts));
    const rows = await rowsOf(tx, municipalityId, year);
    const counts = new Map(
      (await departmentYears(tx, year)).map((row) => [row.departmentId, row.basicProjectCount]),
    );
    return {
      year,
      facts,
      departments: rows.map((row) => toShown(row, counts.get(row.departmentId) ?? 0)),
      before: await departmentsBefore(tx, municipalityId, year),
    };
  });
}
