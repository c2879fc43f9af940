import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { acceptDifferencesAction } from "@/lib/workbooks/actions";
import type { ShownDifference } from "@/lib/workbooks/upload-view";
import { chosenValue, type OfUpload } from "./difference-card";

function Hidden({ name, values }: { name: string; values: readonly string[] }) {
  return values.map((value) => <input key={value} type="hidden" name={name} value={value} />);
}

/** Takes every changed text at once; those changed on both sides only when that is chosen. */
export function AcceptAll({
  upload,
  differences,
}: {
  upload: OfUpload;
  differences: readonly ShownDifference[];
}) {
  const t = useTranslations("workbooks.differences");
  const writable = differences.flatMap((difference) =>
    difference.what === "field" && difference.now !== null && !difference.problem ? [difference] : [],
  );
  const conflicts = writable.filter(({ isConflict }) => isConflict).map(chosenValue);
  const plain = writable.filter(({ isConflict }) => !isConflict).map(chosenValue);
  if (plain.length === 0 || writable.length < 2) return null;
  const problems = differences.filter(
    (difference) => difference.what === "field" && difference.problem,
  ).length;
  return (
    <div className="mb-6 rounded-8 bg-solid-gray-50 p-4 print:hidden">
      <h3 className="text-std-18B-160">{t("allTitle")}</h3>
      {differences.some(({ what }) => what !== "field") && <p>{t("allText")}</p>}
      {problems > 0 && <p>{t("allProblems", { count: problems })}</p>}
      <ActionForm action={acceptDifferencesAction}>
        <input type="hidden" name="sheetId" value={upload.sheetId} />
        <input type="hidden" name="uploadId" value={upload.uploadId} />
        <Hidden name="chosen[]" values={plain} />
        <Hidden name="conflicting[]" values={conflicts} />
        {conflicts.length > 0 && (
          <CheckboxField
            label={t("withConflicts", { count: conflicts.length })}
            name="conflicts"
            value="yes"
          />
        )}
        <div>
          <Button pendingLabel={t("working")}>{t("acceptAll", { count: plain.length })}</Button>
        </div>
      </ActionForm>
    </div>
  );
}
