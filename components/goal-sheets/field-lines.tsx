"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { FieldSummary } from "./draft-state";
import { fieldHref } from "./field-href";
import { type PlaceNames, useFieldName } from "./place-names";

/** Whether a field's sheet does not have it any more. */
export const isGone = ({ status, reason }: FieldSummary) => status === "refused" && reason === "notFound";

/** Why the server does not take a text, in words. */
export function useReasonText(): (field: FieldSummary) => string {
  const t = useTranslations("keeping.restored");
  const reasons = useTranslations("reasons");
  return ({ reason }) =>
    t("refused", { reason: reason && reasons.has(reason) ? reasons(reason) : (reason ?? "") });
}

type FieldLinesProps = { sheetId: string; names: PlaceNames; fields: readonly FieldSummary[] };

/** Fields with a link to each and how its saving goes. */
export function FieldLines({ sheetId, names, fields }: FieldLinesProps) {
  const t = useTranslations("keeping.restored");
  const nameOf = useFieldName(names);
  const reasonOf = useReasonText();
  return (
    <ul className="mt-2 list-disc pl-6">
      {fields.map((field) => {
        const { anchor, status } = field;
        const said = status === "refused" ? reasonOf(field) : t(status === "waiting" ? "sending" : status);
        return (
          <li key={anchor}>
            {isGone(field) ? (
              nameOf(field)
            ) : (
              <Link href={fieldHref(sheetId, field)} prefetch={false}>
                {nameOf(field)}
              </Link>
            )}
            ：{said}
          </li>
        );
      })}
    </ul>
  );
}
