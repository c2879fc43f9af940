import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { grantRoleAction, withdrawRoleAction } from "@/lib/people/actions";
import { GRANTED_ROLES, type GrantedRole } from "@/lib/people/role";

type Department = { id: string; name: string };
type HeldRole = { id: string; role: GrantedRole; department: string | null; validFrom: string };

export function HeldRoles({ roles }: { roles: readonly HeldRole[] }) {
  const t = useTranslations("settings.people");
  const locale = toLocale(useLocale());
  if (roles.length === 0) return <EmptyState title={t("noRoles")} />;
  return (
    <ul className="flex flex-col gap-4">
      {roles.map(({ id, role, department, validFrom }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-4">
          <span>
            {t(`role.${role}`)} {department}
            <span className="block">{t("since", { date: formatDate(validFrom, locale) })}</span>
          </span>
          <ActForm action={withdrawRoleAction} given={{ grantId: id }} of={t(`role.${role}`)}>
            {t("withdrawRole")}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}

type GrantRoleFormProps = { personId: string; departments: readonly Department[]; today: string };

export function GrantRoleForm({ personId, departments, today }: GrantRoleFormProps) {
  const t = useTranslations("settings.people");
  return (
    <ActionForm action={grantRoleAction}>
      <input type="hidden" name="personId" value={personId} />
      <SelectField
        label={t("roleToGrant")}
        name="role"
        required
        options={GRANTED_ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        defaultValue="STAFF"
      />
      <SelectField
        label={t("department")}
        name="departmentId"
        support={t("departmentForStaff")}
        options={[
          { value: "", label: t("noDepartment") },
          ...departments.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <TextField label={t("validFrom")} name="validFrom" type="date" defaultValue={today} required />
      <div>
        <Button kind="secondary">{t("grantRole")}</Button>
      </div>
    </ActionForm>
  );
}
