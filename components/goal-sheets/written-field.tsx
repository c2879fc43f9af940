import type { ReactNode } from "react";
import type { Subject } from "@/lib/goal-sheets/field-place";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type WrittenFieldProps = {
  label: string;
  children: ReactNode;
  remarks: RemarksOfSheet;
  subject: Subject;
  field: string;
};

/** One field as it is written, with what was said of it. */
export function WrittenField({ label, children, remarks, subject, field }: WrittenFieldProps) {
  return (
    <div className="py-2">
      <dt className="font-bold">{label}</dt>
      <dd className="max-w-200">
        <div className="whitespace-pre-wrap">{children}</div>
        <Remarks of={remarksAt(remarks, { subject, field })} />
      </dd>
    </div>
  );
}
