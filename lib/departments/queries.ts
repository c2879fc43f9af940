import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import { POST_KINDS, type PostKind } from "./post-kind";

export type DepartmentInYear = {
  departmentId: string;
  slug: string;
  name: string;
  nameEnglish: string | null;
  order: number;
  parentDepartmentId: string | null;
  outsideMayorsLine: boolean;
  contact: string | null;
  basicProjectCount: number;
  sections: { id: string; name: string }[];
};

/** Number of basic projects (基本事業: items of level 3) by department in a fiscal year. */
async function basicProjectCounts(tx: Transaction, fiscalYear: number): Promise<Map<string, number>> {
  const counts = await tx.policyItemDepartment.groupBy({
    by: ["departmentId"],
    where: { fiscalYear, policyItem: { level: 3 } },
    _count: { _all: true },
  });
  return new Map(counts.map((row) => [row.departmentId, row._count._all]));
}

/** The departments of a fiscal year (the Gregorian year it starts in), in the official order (建制順). */
export async function departmentYears(tx: Transaction, fiscalYear: number): Promise<DepartmentInYear[]> {
  const rows = await tx.departmentYear.findMany({
    where: { fiscalYear },
    include: {
      department: { select: { slug: true } },
      sections: { select: { id: true, name: true }, orderBy: { order: "asc" } },
    },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  const counts = await basicProjectCounts(tx, fiscalYear);
  return rows.map((row) => ({
    departmentId: row.departmentId,
    slug: row.department.slug,
    name: row.name,
    nameEnglish: row.nameEnglish,
    order: row.order,
    parentDepartmentId: row.parentDepartmentId,
    outsideMayorsLine: row.outsideMayorsLine,
    contact: row.contact,
    basicProjectCount: row.basicProjectCountOverride ?? counts.get(row.departmentId) ?? 0,
    sections: row.sections,
  }));
}

export type DepartmentHead = {
  personId: string;
  name: string;
  title: string;
  kind: PostKind;
  portraitFileId: string | null;
};

/** Who holds a department's post on a civil date (ISO): regular first, then acting, concurrent, deputy. */
export async function headsOn(
  tx: Transaction,
  departmentId: string,
  onDate: string,
): Promise<DepartmentHead[]> {
  const posts = await tx.post.findMany({
    where: { departmentId, ...validOn(onDate) },
    include: { person: { select: { name: true, nameAtWork: true } } },
    orderBy: [{ validFrom: "asc" }, { id: "asc" }],
  });
  const heads = posts.map((post) => ({
    personId: post.personId,
    name: shownName(post.person),
    title: post.title,
    kind: post.kind,
    portraitFileId: post.portraitFileId,
  }));
  return heads.toSorted((one, other) => POST_KINDS.indexOf(one.kind) - POST_KINDS.indexOf(other.kind));
}
