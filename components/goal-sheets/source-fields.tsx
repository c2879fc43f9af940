import { useTranslations } from "next-intl";
import { TextArea } from "@/components/ui/text-area";
import { TextField } from "@/components/ui/text-field";
import type { GoalSourceView } from "@/lib/goal-sheets/goal-origins";

/** What is kept of an evaluation sheet, to be filled or corrected. */
export function SourceFields({ source }: { source?: GoalSourceView }) {
  const t = useTranslations("carry.sources");
  return (
    <>
      <TextField
        label={t("reference")}
        name="reference"
        support={t("referenceHelp")}
        defaultValue={source?.reference}
        required
      />
      <TextField
        label={t("fiscalYear")}
        name="fiscalYear"
        support={t("fiscalYearHelp")}
        inputMode="numeric"
        defaultValue={source?.fiscalYear?.toString()}
      />
      <TextArea label={t("issues")} name="issues" defaultValue={source?.issues} />
      <TextArea label={t("proposals")} name="proposals" defaultValue={source?.proposals} />
    </>
  );
}
