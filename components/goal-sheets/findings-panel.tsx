import { useTranslations } from "next-intl";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import { answeredField, type ListedFinding } from "@/lib/goal-sheets/sheet-findings";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { FindingItem } from "./finding-item";
import { usePlaceName } from "./place-name";

type FindingsPanelProps = {
  sheetId: string;
  form: SheetForm;
  /** Open ones of the part that is shown; what was answered stays folded at its field. */
  findings: readonly ListedFinding[];
  /** Rules that no field asks while one types: here is the place to answer them. */
  sheetRules: readonly string[];
};

/** What the check found in the open part, each with the way to the field that mends it. */
export function FindingsPanel({ sheetId, form, findings, sheetRules }: FindingsPanelProps) {
  const t = useTranslations("editor.panel");
  const nameOf = usePlaceName(form);
  if (findings.length === 0) return <p>{t("noFindings")}</p>;
  return (
    <ul className="flex flex-col gap-4">
      {findings.map((finding, index) => {
        const { goalId, missionId, field, rule, excerpt } = finding;
        const kind = goalId ? "goal" : missionId ? "mission" : "sheet";
        const at = kind === "mission" ? "text" : field;
        return (
          <FindingItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one field
            key={`${field} ${rule} ${excerpt} ${index}`}
            finding={finding}
            place={sheetRules.includes(rule) ? { sheetId, goalId, field: answeredField(finding) } : null}
            field={at}
          >
            {at && (
              <p>
                <a href={`#${fieldAnchor(kind, goalId ?? missionId ?? sheetId, at)}`}>
                  {nameOf({ goal: null, kind, field: at })}
                </a>
              </p>
            )}
          </FindingItem>
        );
      })}
    </ul>
  );
}
