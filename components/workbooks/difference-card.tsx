import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { FormState } from "@/lib/form-state";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { acceptDifferencesAction, leaveOutDifferencesAction } from "@/lib/workbooks/actions";
import type { ShownDifference } from "@/lib/workbooks/upload-view";
import { DifferenceBody } from "./difference-body";

export type OfUpload = { sheetId: string; uploadId: string };

/** How a difference is named on the way to the server: its key, and what was shown of it. */
export const chosenValue = ({ key, seen }: ShownDifference) => `${key}|${seen}`;

type Standing = "changed" | "conflict" | "added" | "moved" | "reordered" | "removed" | "gone" | "unreadable";

const LOOKS: Record<Standing, { shape: Shape; tone: Tone }> = {
  changed: { shape: "half", tone: "info" },
  conflict: { shape: "triangle", tone: "warning" },
  added: { shape: "dot", tone: "info" },
  moved: { shape: "half", tone: "info" },
  reordered: { shape: "half", tone: "info" },
  removed: { shape: "dash", tone: "warning" },
  gone: { shape: "cross", tone: "neutral" },
  unreadable: { shape: "diamond", tone: "danger" },
};

function standingOf(difference: ShownDifference): Standing {
  if (difference.what === "goalAdded" || difference.what === "paragraphAdded") return "added";
  if (difference.what === "goalsReordered") return difference.isConflict ? "conflict" : "reordered";
  if (difference.what !== "field" && difference.what !== "goalMoved") return "removed";
  if ("problem" in difference && difference.problem) return "unreadable";
  if (difference.now === null) return "gone";
  if (difference.isConflict) return "conflict";
  return difference.what === "field" ? "changed" : "moved";
}

/** The buttons' words; what cannot be written into the sheet can only be left out. */
const WORDS = {
  changed: { accept: "accept", leave: "leaveOut" },
  conflict: { accept: "takeFile", leave: "keepNow" },
  added: { accept: "add", leave: "leaveOut" },
  moved: { accept: "move", leave: "leaveOut" },
  reordered: { accept: "reorder", leave: "leaveOut" },
  removed: { accept: "remove", leave: "leaveOut" },
  gone: { accept: null, leave: "leaveOut" },
  unreadable: { accept: null, leave: "leaveOut" },
} as const satisfies Record<Standing, { accept: string | null; leave: string }>;

type ChoiceProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  upload: OfUpload;
  difference: ShownDifference;
  kind: "primary" | "secondary";
  name: string;
  children: string;
};

function Choice({ action, upload, difference, kind, name, children }: ChoiceProps) {
  const t = useTranslations("workbooks.differences");
  return (
    <ActionForm action={action}>
      <input type="hidden" name="sheetId" value={upload.sheetId} />
      <input type="hidden" name="uploadId" value={upload.uploadId} />
      <input type="hidden" name="chosen[]" value={chosenValue(difference)} />
      <div>
        <Button kind={kind} pendingLabel={t("working")}>
          {children}
          <span className="sr-only"> {name}</span>
        </Button>
      </div>
    </ActionForm>
  );
}

type DifferenceCardProps = { upload: OfUpload; form: SheetForm; difference: ShownDifference; name: string };

/** One difference with the two things that can be done about it. */
export function DifferenceCard({ upload, form, difference, name }: DifferenceCardProps) {
  const t = useTranslations("workbooks.differences");
  const standing = standingOf(difference);
  const words = WORDS[standing];
  const common = { upload, difference, name };
  return (
    <li className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <h3 className="min-w-0 text-std-18B-160 wrap-anywhere">{name}</h3>
        <Tag {...LOOKS[standing]}>{t(standing)}</Tag>
      </div>
      <DifferenceBody form={form} difference={difference} />
      <div className="flex flex-wrap gap-3 print:hidden">
        {words.accept && (
          <Choice {...common} action={acceptDifferencesAction} kind="primary">
            {t(words.accept)}
          </Choice>
        )}
        <Choice {...common} action={leaveOutDifferencesAction} kind="secondary">
          {t(words.leave)}
        </Choice>
      </div>
    </li>
  );
}
