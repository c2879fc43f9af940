import { wholeDifference } from "@/lib/goal-sheets/text-difference";
import { sdgsOf } from "@/lib/sheet-forms/sdg-names";
import { type FieldDifference, listDifference, readDifference, tells } from "./field-difference";
import type { PublicTexts } from "./labels";
import { matchedParts } from "./matched-parts";
import type { EditionBody, PublishedHeader, PublishedMission } from "./snapshot-schema";

const paragraphs = (parts: PublishedHeader["issues"]) =>
  parts.map(({ title, text }) => (title ? `${title}\n${text}` : text)).join("\n\n");

const headLines = ({ heads }: PublishedHeader) => heads.map(({ post, name }) => `${post} ${name}`);

/** Pictures are told by their hashes: they came, went or are other ones. */
function portraitDifference(before: EditionBody, after: EditionBody, texts: PublicTexts): FieldDifference[] {
  const hashes = ({ header }: EditionBody) =>
    header.heads.flatMap(({ portraitSha256 }) => portraitSha256 ?? []);
  const [then, now] = [hashes(before), hashes(after)];
  if (then.join() === now.join()) return [];
  const { label } = after.form.header.find(({ field }) => field === "portrait") ?? {};
  const pieces = wholeDifference(
    then.length > 0 ? texts.t("difference.portraitBefore") : "",
    now.length > 0 ? texts.t("difference.portraitAfter") : "",
  );
  return label ? [{ field: "portrait", label: texts.label(label), pieces }] : [];
}

/** What a header field says as text; null for what is no text of its own. */
function headerText(header: PublishedHeader, field: string): string | null {
  if (field === "contact" || field === "aspiration" || field === "conductGuideline")
    return header[field] ?? "";
  return field === "basicPolicies" || field === "issues" ? paragraphs(header[field]) : null;
}

/** What is said otherwise of the department: heads, portraits, texts and sections. */
export function headerDifferences(
  before: EditionBody,
  after: EditionBody,
  texts: PublicTexts,
): FieldDifference[] {
  const heads = { before: headLines(before.header), after: headLines(after.header) };
  const written = after.form.header.flatMap(({ field, label }) => {
    const now = headerText(after.header, field);
    if (now === null) return [];
    const then = headerText(before.header, field) ?? "";
    return [readDifference({ field, label: texts.label(label), before: then, after: now })];
  });
  const sections = after.form.header
    .filter(({ field }) => field === "sections")
    .map(({ field, label }) =>
      listDifference({
        field,
        label: texts.label(label),
        before: before.header.sections,
        after: after.header.sections,
      }),
    );
  return [
    listDifference({ field: "heads", label: texts.t("head"), ...heads }),
    ...portraitDifference(before, after, texts),
    ...written,
    ...sections,
  ].filter(tells);
}

/** What the missions say otherwise, those that came and went among them. */
export function missionDifferences(
  before: EditionBody,
  after: EditionBody,
  texts: PublicTexts,
): FieldDifference[] {
  const named = ({ missions }: EditionBody) =>
    missions.map((mission) => ({ ...mission, name: mission.text ?? "" }));
  const label = (field: string) => {
    const printed = after.form.mission.find((entry) => entry.field === field);
    return printed ? texts.label(printed.label) : texts.t("goal.sdgs");
  };
  const sdgs = (mission: PublishedMission | null) =>
    sdgsOf(mission?.sdgs ?? []).map(({ number, name }) =>
      texts.t("goal.sdg", { number, name: texts.label(name) }),
    );
  return matchedParts(named(before), named(after))
    .flatMap(({ before: then, after: now }) => [
      readDifference({
        field: "text",
        label: label("text"),
        before: then?.name ?? "",
        after: now?.name ?? "",
      }),
      listDifference({ field: "sdgs", label: label("sdgs"), before: sdgs(then), after: sdgs(now) }),
    ])
    .filter(tells);
}
