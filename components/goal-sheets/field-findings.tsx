"use client";
import { useTranslations } from "next-intl";
import { memo } from "react";
import { AnsweredFindings, FindingItem } from "./finding-item";
import { sameProps } from "./same-props";
import type { CheckedPlace, FieldCheck } from "./use-field-check";

type FieldFindingsProps = { check: FieldCheck; place: CheckedPlace; sheetId: string; label: string };

/** Drawn anew only when it says something else, not when its words have moved. */
const KeptFindingItem = memo(FindingItem, sameProps);

/**
 * The findings of one field under it; how many there are is read out when the number changes. Drawn anew only when
 * the text was checked again, not at each key.
 */
export const FieldFindings = memo(function FieldFindings({
  check,
  place,
  sheetId,
  label,
}: FieldFindingsProps) {
  const t = useTranslations("sheets.editor");
  const { open, answered } = check;
  const { goalId, field } = place;
  const must = open.filter(({ severity }) => severity === "must").length;
  const counts = { field: label, must, advice: open.length - must };
  const seen = new Map<string, number>();
  const keyOf = ({ rule, excerpt }: Pick<(typeof open)[number], "rule" | "excerpt">) => {
    const name = `${rule} ${excerpt}`;
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return `${name} ${nth}`;
  };
  return (
    <div className="flex flex-col gap-2">
      <p role="status" className="text-std-16N-170 empty:-mt-2">
        {open.length > 0 && t("findings.summary", counts)}
      </p>
      {open.length > 0 && (
        <ul aria-label={t("findings.list", { field: label })} className="flex flex-col gap-3">
          {open.map(({ start: _start, end: _end, ...finding }) => (
            <KeptFindingItem key={keyOf(finding)} finding={finding} place={{ sheetId, goalId, field }} />
          ))}
        </ul>
      )}
      <AnsweredFindings sheetId={sheetId} answered={answered} mayWithdraw />
    </div>
  );
});
