import type { PostKind } from "@/lib/departments/post-kind";
import type { Scale } from "@/lib/fiscal-years/scale";
import type { StoredGoal, StoredMetric, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import type { GoalTextField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type {
  EditionBody,
  PublishedForm,
  PublishedGoal,
  PublishedHeader,
  PublishedMetric,
  PublishedScale,
  Snapshot,
} from "./snapshot-schema";

export type PublishedHead = { title: string; name: string; kind: PostKind; portraitSha256: string | null };

/** Everything from which a sheet's public text is made; the contact is the department's own, if it has one. */
export type SheetToPublish = {
  municipality: Snapshot["municipality"];
  fiscalYear: number;
  department: Snapshot["department"] & { contact: string | null };
  form: SheetForm;
  scale: Scale | null;
  heads: readonly PublishedHead[];
  content: StoredSheetContent;
};

/**
 * What citizens may read of a working sheet; results come in a later step. Only what the form asks for: a text
 * left from another form is seen by nobody in the editor, and so goes out to nobody.
 */
export function sheetBody(sheet: SheetToPublish): EditionBody {
  const { slug, name, nameEnglish } = sheet.municipality;
  const { department } = sheet;
  const asked = new Set<string>(sheet.form.goal.map(({ field }) => field));
  const namesSdgs = sheet.form.mission.some(({ field }) => field === "sdgs");
  return {
    municipality: { slug, name, nameEnglish },
    fiscalYear: sheet.fiscalYear,
    department: {
      slug: department.slug,
      name: department.name,
      nameEnglish: department.nameEnglish,
      order: department.order,
      outsideMayorsLine: department.outsideMayorsLine,
    },
    form: publishedForm(sheet.form),
    scale: sheet.scale && publishedScale(sheet.scale),
    header: publishedHeader(sheet),
    missions: sheet.content.missions.map(({ id, text, sdgs, goals }) => ({
      id,
      text,
      ...(namesSdgs && sdgs.length > 0 ? { sdgs } : {}),
      goals: goals.map((goal) => publishedGoal(goal, asked)),
    })),
    results: null,
  };
}

function publishedForm(form: SheetForm): PublishedForm {
  const part = ({
    field,
    kind,
    label,
  }: Pick<PublishedForm["header"][number], "field" | "kind" | "label">) => ({
    field,
    kind,
    label,
  });
  return {
    key: form.key,
    version: form.version,
    name: form.name,
    titleLine: form.titleLine,
    header: form.header.map(part),
    mission: form.mission.map(part),
    goal: form.goal.map((field) => ({ ...part(field), column: field.column, subLabels: field.subLabels })),
    goalWord: form.goalWord,
    numbering: form.numbering,
    missionLayout: form.missionLayout,
  };
}

function publishedScale({ name, levels }: Scale): PublishedScale {
  return {
    name,
    levels: levels.map(({ order, label, min, max, minInclusive, maxInclusive }) => ({
      order,
      label,
      min: min === null ? null : String(min),
      max: max === null ? null : String(max),
      minInclusive,
      maxInclusive,
    })),
  };
}

function publishedHeader({ form, content, department, heads }: SheetToPublish): PublishedHeader {
  const { header } = content;
  const asked = new Set(form.header.map(({ field }) => field));
  const namesHead = asked.has("headName") || asked.has("post");
  const paragraphs = (list: readonly { title: string; text: string }[]) =>
    list.map(({ title, text }) => ({ title, text }));
  return {
    departmentName: header.departmentName,
    heads: namesHead ? heads.map((head) => publishedHead(head, asked.has("portrait"))) : [],
    contact: (asked.has("contact") && header.contact) || department.contact,
    aspiration: asked.has("aspiration") ? header.aspiration : null,
    conductGuideline: asked.has("conductGuideline") ? header.conductGuideline : null,
    basicPolicies: asked.has("basicPolicies") ? paragraphs(header.basicPolicies) : [],
    issues: asked.has("issues") ? paragraphs(header.issues) : [],
    sections: asked.has("sections") ? header.sections : [],
  };
}

function publishedHead({ title, name, kind, portraitSha256 }: PublishedHead, withPortrait: boolean) {
  return { post: title, name, kind, portraitSha256: withPortrait ? portraitSha256 : null };
}

function publishedGoal(goal: StoredGoal, asked: ReadonlySet<string>): PublishedGoal {
  const text = (field: GoalTextField) => (asked.has(field) ? goal[field] : "");
  return {
    id: goal.id,
    number: goal.number,
    title: goal.title,
    policyNumbers: asked.has("policyNumbers") ? goal.policyNumbers : [],
    ...(asked.has("policyNumbers") ? publishedBasis(goal) : {}),
    background: text("background"),
    purpose: text("purpose"),
    currentState: text("currentState"),
    issues: text("issues"),
    targets: text("targets"),
    achievedState: text("achievedState"),
    means: text("means"),
    deadline: asked.has("deadline") ? goal.deadline : null,
    sections: goal.sections.map(({ name }) => name),
    contributors: goal.contributors.map(({ name }) => name),
    metrics: goal.metrics.map(publishedMetric),
  };
}

/** A basis stands in the place of items: where some are named, none goes out. */
function publishedBasis({ policyNumbers, policyBasis, policyBasisText }: StoredGoal) {
  if (policyNumbers.length > 0 || policyBasis === null) return {};
  return { policyBasis: { kind: policyBasis, text: policyBasisText } };
}

/** Readings go out as date and value; their notes are written for colleagues. */
function publishedMetric(metric: StoredMetric): PublishedMetric {
  return {
    id: metric.id,
    name: metric.name,
    unit: metric.unit,
    comparator: metric.comparator,
    direction: metric.direction,
    baseline: metric.baseline,
    baselineFiscalYear: metric.baselineFiscalYear,
    target: metric.target,
    targetFiscalYear: metric.targetFiscalYear,
    readings: metric.readings.map(({ date, value }) => ({ date, value })),
  };
}
