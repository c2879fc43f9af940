import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FormState } from "@/lib/form-state";
import type { RuleSet } from "@/lib/writing/schema";

export type RuleSetFormProps = {
  ruleSet: RuleSet;
  /** The year and the version of its rules that the screen shows. */
  about: { year: number; seen: string };
  /** In an open year a change is explained. */
  needsReason: boolean;
  readOnly: boolean;
};

type FrameProps = Pick<RuleSetFormProps, "about" | "needsReason" | "readOnly"> & {
  action(state: FormState, form: FormData): Promise<FormState>;
  save: string;
  children: ReactNode;
};

/** One way of changing a year's rules, stored as a new version; who may not change them reads them. */
export function RuleSetForm({ action, about, needsReason, readOnly, save, children }: FrameProps) {
  const t = useTranslations("settings.rules");
  return (
    <ActionForm action={action} staysFilled>
      <input type="hidden" name="year" value={about.year} />
      <input type="hidden" name="seen" value={about.seen} />
      <fieldset disabled={readOnly} className="flex flex-col gap-6">
        {children}
        {needsReason && <TextField label={t("reason")} name="reason" support={t("reasonHelp")} required />}
        {!readOnly && (
          <div>
            <Button pendingLabel={t("saving")}>{save}</Button>
          </div>
        )}
      </fieldset>
    </ActionForm>
  );
}
