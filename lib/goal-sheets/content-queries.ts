import "server-only";
import { todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { StoredGoal, StoredMetric, StoredMission, StoredSheetContent } from "./sheet-view";

/** The day on which a year's heads are read: today inside the year, else the year's nearest day. */
export function headsDay(fiscalYear: number, today = todayInTokyo()): string {
  const [first, last] = [`${fiscalYear}-04-01`, `${fiscalYear + 1}-03-31`];
  if (today < first) return first;
  if (today > last) return last;
  return today;
}

function departmentSelect(fiscalYear: number) {
  return {
    select: {
      slug: true,
      years: {
        where: { fiscalYear },
        select: {
          name: true,
          order: true,
          sections: { select: { id: true, name: true }, orderBy: [{ order: "asc" }, { id: "asc" }] },
        },
      },
      posts: {
        where: validOn(headsDay(fiscalYear)),
        // The kinds are declared in this order: regular first.
        orderBy: [{ kind: "asc" }, { validFrom: "asc" }, { id: "asc" }],
        select: { title: true, person: { select: { name: true, nameAtWork: true } } },
      },
    },
  } satisfies Prisma.DepartmentDefaultArgs;
}

const METRIC_SELECT = {
  orderBy: [{ order: "asc" }, { id: "asc" }],
  select: {
    id: true,
    name: true,
    unit: true,
    comparator: true,
    direction: true,
    baseline: true,
    baselineFiscalYear: true,
    target: true,
    targetFiscalYear: true,
    readings: {
      where: { correctedBy: null },
      orderBy: [{ date: "asc" }, { id: "asc" }],
      select: { date: true, value: true, note: true },
    },
  },
} satisfies Prisma.Goal$metricsArgs;

function missionSelect(fiscalYear: number) {
  return {
    orderBy: [{ order: "asc" }, { id: "asc" }],
    select: {
      id: true,
      text: true,
      sdgs: true,
      goals: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: {
          id: true,
          title: true,
          background: true,
          purpose: true,
          currentState: true,
          issues: true,
          targets: true,
          achievedState: true,
          means: true,
          deadline: true,
          policyBasis: true,
          policyBasisText: true,
          policyItems: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { printedNumber: true } },
          sections: {
            orderBy: { section: { order: "asc" } },
            select: { section: { select: { id: true, name: true } } },
          },
          contributors: {
            select: {
              department: {
                select: { id: true, years: { where: { fiscalYear }, select: { name: true, order: true } } },
              },
            },
          },
          metrics: METRIC_SELECT,
        },
      },
    },
  } satisfies Prisma.GoalSheet$missionsArgs;
}

/** What is read of a sheet for its content; the year chooses names, sections and heads. */
export function contentSelect(fiscalYear: number) {
  return {
    contact: true,
    aspiration: true,
    conductGuideline: true,
    department: departmentSelect(fiscalYear),
    paragraphs: {
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true, kind: true, title: true, text: true },
    },
    missions: missionSelect(fiscalYear),
  } satisfies Prisma.GoalSheetSelect;
}

type ContentRow = Prisma.GoalSheetGetPayload<{ select: ReturnType<typeof contentSelect> }>;
type GoalRow = ContentRow["missions"][number]["goals"][number];

function metricOf({ baseline, target, readings, ...metric }: GoalRow["metrics"][number]): StoredMetric {
  return {
    ...metric,
    baseline: baseline?.toFixed() ?? null,
    target: target?.toFixed() ?? null,
    readings: readings.map(({ date, value, note }) => ({
      date: toIsoDate(date),
      value: value.toFixed(),
      note,
    })),
  };
}

/** A department that the year does not know stands last. */
function officialOrder({ department }: GoalRow["contributors"][number]): number {
  return department.years[0]?.order ?? Number.MAX_SAFE_INTEGER;
}

function goalOf(row: GoalRow, number: number): StoredGoal {
  const { deadline, policyItems, sections, contributors, metrics, ...texts } = row;
  return {
    ...texts,
    number,
    policyBasisText: texts.policyBasisText ?? "",
    deadline: deadline && toIsoDate(deadline),
    policyNumbers: policyItems.map((item) => item.printedNumber),
    sections: sections.map(({ section }) => section),
    contributors: contributors
      .toSorted((one, other) => officialOrder(one) - officialOrder(other))
      .map(({ department }) => ({ id: department.id, name: department.years[0]?.name ?? "" })),
    metrics: metrics.map(metricOf),
  };
}

/** Goals count through the sheet or anew in each mission, as the form says. */
function missionsOf(rows: ContentRow["missions"], numbering: SheetForm["numbering"]): StoredMission[] {
  let before = 0;
  return rows.map(({ goals, ...mission }) => {
    const first = numbering === "SHEET" ? before : 0;
    before += goals.length;
    return { ...mission, goals: goals.map((goal, index) => goalOf(goal, first + index + 1)) };
  });
}

export function headNames(row: Pick<ContentRow, "department">): string[] {
  return row.department.posts.map(({ person }) => shownName(person));
}

/** A read row in the shape that editor, views and checks share. */
export function storedContent(row: ContentRow, numbering: SheetForm["numbering"]): StoredSheetContent {
  const year = row.department.years[0];
  const paragraphs = (kind: "BASIC_POLICY" | "ISSUE") =>
    row.paragraphs
      .filter((paragraph) => paragraph.kind === kind)
      .map(({ id, title, text }) => ({ id, title, text }));
  return {
    header: {
      departmentName: year?.name ?? "",
      post: row.department.posts[0]?.title ?? "",
      headName: headNames(row)[0] ?? "",
      contact: row.contact,
      aspiration: row.aspiration,
      conductGuideline: row.conductGuideline,
      basicPolicies: paragraphs("BASIC_POLICY"),
      issues: paragraphs("ISSUE"),
      sections: year?.sections.map(({ name }) => name) ?? [],
    },
    missions: missionsOf(row.missions, numbering),
  };
}
