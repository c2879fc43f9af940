import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
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
    <Dialog opener={t("open", { who })} title={t("title", { who, department })} closeLabel={t("close")}>
      <p className="mb-4">{t("lead")}</p>
      <ActionForm action={withdrawSupervisorAction}>
        <input type="hidden" name="year" value={year} />
        <input type="hidden" name="supervisorId" value={supervisor.id} />
        <input type="hidden" name="shownValidTo" value={supervisor.validTo ?? ""} />
        <TextArea label={t("reason")} name="reason" required rows={2} maxLength={500} />
        <div>
          <Button kind="danger">{t("button")}</Button>
        </div>
      </ActionForm>
    </Dialog>
  );
}
