import Link from "next/link";
import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/form-state";
import { SHEET_STATES } from "@/lib/goal-sheets/workflow";
import type { Unfinished } from "@/lib/overview/unfinished";
import { routes } from "@/lib/routes";

type CloseYearFormProps = {
  about: { year: number; version: number };
  closing: { unfinished: readonly Unfinished[]; seen: string };
  action(state: FormState, form: FormData): Promise<FormState>;
};

function useLackWords() {
  const t = useTranslations("settings.years");
  const sheets = useTranslations("sheets.states");
  const assessments = useTranslations("assessments");
  return ({ step, state }: Unfinished["lacks"][number]) => {
    if (step === "working") {
      const known = SHEET_STATES.find((each) => each === state);
      return t("lack.working", { state: known ? sheets(known) : "" });
    }
    if (step !== "selfOpen" && step !== "supervisorOpen") return t(`lack.${step}`);
    const known = (["OPEN", "HANDED_IN", "RETURNED"] as const).find((each) => each === state);
    return t(`lack.${step}`, {
      state: known ? assessments(`states.${known}`) : assessments("notOpened"),
    });
  };
}

function UnfinishedTable({ unfinished }: { unfinished: readonly Unfinished[] }) {
  const t = useTranslations("settings.years");
  const wordsOf = useLackWords();
  const columns = [
    { key: "department", header: t("unfinishedDepartment") },
    { key: "lacks", header: t("unfinishedState") },
  ];
  const rows = unfinished.map(({ departmentId, departmentName, sheetId, lacks }) => ({
    key: departmentId,
    cells: {
      department: sheetId ? (
        <Link href={routes.sheet(sheetId)} prefetch={false}>
          {departmentName}
        </Link>
      ) : (
        departmentName
      ),
      lacks: (
        <ul>
          {lacks.map((lack) => (
            <li key={lack.step}>{wordsOf(lack)}</li>
          ))}
        </ul>
      ),
    },
  }));
  return <DataTable caption={t("unfinishedCaption")} columns={columns} rows={rows} empty={null} />;
}

/** Closes a year: what it would leave unfinished is listed, and to be confirmed apart. */
export function CloseYearForm({ about, closing, action }: CloseYearFormProps) {
  const t = useTranslations("settings.years");
  const { unfinished, seen } = closing;
  return (
    <ActionForm action={action}>
      <input type="hidden" name="year" value={about.year} />
      <input type="hidden" name="version" value={about.version} />
      <input type="hidden" name="shown" value={seen} />
      {unfinished.length > 0 && (
        <>
          <Notice kind="warning" title={t("unfinishedTitle", { count: unfinished.length })}>
            <p>{t("unfinishedLead")}</p>
          </Notice>
          <UnfinishedTable unfinished={unfinished} />
          {/* Another list is another question: an answer given to the one before does not count. */}
          <CheckboxField key={seen} label={t("confirmUnfinished")} name="confirmed" value={seen} />
        </>
      )}
      <div>
        <Button kind="secondary">{t("close")}</Button>
      </div>
    </ActionForm>
  );
}
