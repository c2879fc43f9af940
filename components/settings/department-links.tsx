import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { ReasonDialog } from "@/components/layout/reason-dialog";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import {
  linkDepartmentsAction,
  superviseDepartmentAction,
  withdrawSupervisorAction,
} from "@/lib/departments/actions";
import { LINK_KINDS } from "@/lib/departments/link-kind";

/** A line of today or to come; civil dates (ISO), an open end is null. */
export type ShownSupervisor = {
  id: string;
  name: string;
  title: string;
  validFrom: string;
  validTo: string | null;
};

type Named = { id: string; name: string };
const options = (things: readonly Named[]) => things.map(({ id, name }) => ({ value: id, label: name }));

type LinkFormProps = { year: number; before: readonly Named[]; departments: readonly Named[] };

/** How the departments of the year before became this year's. */
export function LinkForm({ year, before, departments }: LinkFormProps) {
  const t = useTranslations("settings.organisation");
  return (
    <ActionForm action={linkDepartmentsAction}>
      <input type="hidden" name="year" value={year} />
      <SelectField label={t("linkFrom")} name="fromId" options={options(before)} required />
      <SelectField
        label={t("kindOfLink")}
        name="kind"
        options={LINK_KINDS.map((kind) => ({ value: kind, label: t(`linkKind.${kind}`) }))}
        required
      />
      <SelectField
        label={t("linkTo")}
        name="toId"
        support={t("linkToSupport")}
        options={[{ value: "", label: t("noDepartment") }, ...options(departments)]}
      />
      <TextField label={t("linkReason")} name="reason" />
      <div>
        <Button kind="secondary">{t("link")}</Button>
      </div>
    </ActionForm>
  );
}

type SuperviseFormProps = {
  departmentId: string;
  year: number;
  people: readonly Named[];
  today: string;
};

export function SuperviseForm({ departmentId, year, people, today }: SuperviseFormProps) {
  const t = useTranslations("settings.organisation");
  return (
    <ActionForm action={superviseDepartmentAction}>
      <input type="hidden" name="departmentId" value={departmentId} />
      <input type="hidden" name="year" value={year} />
      <SelectField label={t("supervisor")} name="personId" options={options(people)} required />
      <TextField label={t("supervisorTitle")} name="title" support={t("supervisorTitleSupport")} required />
      <TextField label={t("supervisesFrom")} name="validFrom" type="date" defaultValue={today} required />
      <div>
        <Button kind="secondary">{t("supervise")}</Button>
      </div>
    </ActionForm>
  );
}

type WithdrawSupervisorFormProps = { year: number; supervisor: ShownSupervisor; department: string };

/** Ends a supervisor's line at once; one that has not begun goes altogether. */
export function WithdrawSupervisorForm({ year, supervisor, department }: WithdrawSupervisorFormProps) {
  const t = useTranslations("settings.organisation.withdrawSupervisor");
  const who = `${supervisor.title} ${supervisor.name}`;
  return (
    <ReasonDialog
      action={withdrawSupervisorAction}
      given={{ year, supervisorId: supervisor.id, shownValidTo: supervisor.validTo ?? "" }}
      opener={t("open", { who })}
      texts={{
        ...{ title: t("title", { who, department }), lead: t("lead"), reason: t("reason") },
        ...{ button: t("button"), close: t("close") },
      }}
      isFinal
    />
  );
}
