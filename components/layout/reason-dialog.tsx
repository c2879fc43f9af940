import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextArea } from "@/components/ui/text-area";
import type { FormState } from "@/lib/form-state";
import { ActionForm } from "./action-form";

type ReasonDialogProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** What the action is told beside the reason: ids, what was shown. */
  given: Record<string, string | number>;
  opener: ReactNode;
  texts: { title: string; lead: string; reason: string; button: string; close: string };
  /** Whether what is done cannot be taken back. */
  isFinal?: boolean;
};

/** Asks why before something is done to one thing; the reason is kept with the act. */
export function ReasonDialog({ action, given, opener, texts, isFinal = false }: ReasonDialogProps) {
  return (
    <Dialog opener={opener} title={texts.title} closeLabel={texts.close}>
      <p className="mb-4">{texts.lead}</p>
      <ActionForm action={action}>
        {Object.entries(given).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea label={texts.reason} name="reason" required rows={3} maxLength={500} />
        <div>
          <Button kind={isFinal ? "danger" : "primary"}>{texts.button}</Button>
        </div>
      </ActionForm>
    </Dialog>
  );
}
