import type { Blocked } from "@/lib/errors";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Difference } from "./difference";
import type { UnreadCell } from "./unread-cells";

/** A difference with what the screen showed of it, so that nobody accepts something else than what was seen. */
export type ShownDifference = Difference & { seen: string };

export type UploadView = {
  id: string;
  fileName: string;
  copyNumber: number;
  uploadedAt: Date;
  uploadedBy: string;
  /** How many were accepted or left out already. */
  settled: number;
  differences: ShownDifference[];
  /** What was written where no field is, and is not taken over. */
  unread: UnreadCell[];
};

export type CopyView = { number: number; takenAt: Date; takenBy: string };

/** The screen where a sheet goes out as a workbook and comes back. */
export type WorkbookDesk = {
  sheetId: string;
  departmentName: string;
  form: SheetForm;
  /** Why nothing can be brought in now; null where it can. */
  blocked: Blocked | null;
  copies: CopyView[];
  upload: UploadView | null;
};
