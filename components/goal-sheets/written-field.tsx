import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { routes } from "@/lib/routes";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type WrittenFieldProps = {
  label: string;
  children: ReactNode;
  remarks: RemarksOfSheet;
  goalId: string | null;
  field: string;
};

/** The address at which the sheet's screen offers to comment on one field. */
export function commentAddress(sheetId: string, goalId: string | null, field: string): string {
  const query = new URLSearchParams(goalId === null ? { field } : { goal: goalId, field });
  return `${routes.sheet(sheetId)}?${query}#comment`;
}

/** One field as it is written, with what was said of it. */
export function WrittenField({ label, children, remarks, goalId, field }: WrittenFieldProps) {
  const t = useTranslations("sheets");
  const own = remarksAt(remarks, { goalId, field });
  return (
    <div className="py-2">
      <dt className="flex flex-wrap items-baseline gap-x-4 font-bold">
        {label}
        {remarks.mayComment && (
          <Link
            href={commentAddress(remarks.sheetId, goalId, field)}
            prefetch={false}
            className="text-std-16N-170 print:hidden"
          >
            {t("comments.write")}
            <span className="sr-only">
              {t("comments.of", { place: t("submission.place", { field: label }) })}
            </span>
          </Link>
        )}
      </dt>
      <dd className="max-w-200">
        <div className="whitespace-pre-wrap">{children}</div>
        <Remarks of={own} />
      </dd>
    </div>
  );
}
