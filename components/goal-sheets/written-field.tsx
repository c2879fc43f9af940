import type { ReactNode } from "react";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type WrittenFieldProps = {
  label: string;
  children: ReactNode;
  remarks: RemarksOfSheet;
  goalId: string | null;
  field: string;
};

/** One field as it is written, with what was said of it. */
export function WrittenField({ label, children, remarks, goalId, field }: WrittenFieldProps) {
  return (
    <div className="py-2">
      <dt className="font-bold">{label}</dt>
      <dd className="max-w-200">
        <div className="whitespace-pre-wrap">{children}</div>
        <Remarks of={remarksAt(remarks, { goalId, field })} />
      </dd>
    </div>
  );
}
