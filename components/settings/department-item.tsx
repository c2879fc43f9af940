import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { Tag } from "@/components/ui/tag";
import { moveDepartmentAction, removeDepartmentAction } from "@/lib/departments/actions";
import type { LinkKind } from "@/lib/departments/link-kind";
import { formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { ChangeDepartmentForm } from "./department-forms";
import { type ShownSupervisor, SuperviseForm, WithdrawSupervisorForm } from "./department-links";

export type ShownDepartment = {
  departmentYearId: string;
  departmentId: string;
  seen: string;
  slug: string;
  name: string;
  nameEnglish: string | null;
  contact: string | null;
  outsideMayorsLine: boolean;
  basicProjectCount: number;
  basicProjectCountOverride: number | null;
  sections: readonly { id: string; name: string }[];
  supervisors: readonly ShownSupervisor[];
  links: readonly { id: string; kind: LinkKind; from: string; year: number }[];
};

type DepartmentItemProps = {
  department: ShownDepartment;
  year: number;
  place: { isFirst: boolean; isLast: boolean };
  /** Who can be chosen as supervisor; empty for those who only read. */
  people: readonly { id: string; name: string }[];
  today: string;
  mayChange: boolean;
};

function Facts({ department, today }: Pick<DepartmentItemProps, "department" | "today">) {
  const t = useTranslations("settings.organisation");
  const locale = toLocale(useLocale());
  const supervisorText = ({ title, name, validFrom, validTo }: ShownSupervisor) =>
    [
      `${title} ${name}`,
      validFrom > today && t("since", { date: formatDate(validFrom, locale) }),
      validTo && t("until", { date: formatDate(validTo, locale) }),
    ]
      .filter(Boolean)
      .join(" ");
  const facts = [
    { term: t("address"), text: department.slug },
    { term: t("english"), text: department.nameEnglish ?? "" },
    { term: t("contact"), text: department.contact ?? "" },
    { term: t("sections"), text: department.sections.map(({ name }) => name).join("、") },
    { term: t("basicProjects"), text: t("basicProjectCount", { count: department.basicProjectCount }) },
    {
      term: t("supervisor"),
      text: department.supervisors.map(supervisorText).join("、"),
    },
    {
      term: t("links"),
      text: department.links
        .map(({ kind, from, year }) =>
          t("noted", { text: `${formatFiscalYear(year, locale)} ${from}`, note: t(`linkKind.${kind}`) }),
        )
        .join("、"),
    },
  ];
  return (
    <dl className="grid gap-x-6 gap-y-1 md:grid-cols-[max-content_1fr]">
      {facts
        .filter(({ text }) => text !== "")
        .map(({ term, text }) => (
          <div key={term} className="contents">
            <dt className="text-solid-gray-700">{term}</dt>
            <dd className="wrap-anywhere">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

function Commands({ department, place }: Pick<DepartmentItemProps, "department" | "place">) {
  const t = useTranslations("settings.organisation");
  const { departmentYearId, seen, name } = department;
  return (
    <div className="flex flex-wrap gap-3">
      {!place.isFirst && (
        <ActForm action={moveDepartmentAction} given={{ departmentYearId, seen, direction: "up" }} of={name}>
          {t("up")}
        </ActForm>
      )}
      {!place.isLast && (
        <ActForm
          action={moveDepartmentAction}
          given={{ departmentYearId, seen, direction: "down" }}
          of={name}
        >
          {t("down")}
        </ActForm>
      )}
      <ActForm action={removeDepartmentAction} given={{ departmentYearId, seen }} kind="danger" of={name}>
        {t("remove")}
      </ActForm>
    </div>
  );
}

function Changes({ department, place, year, people, today }: Omit<DepartmentItemProps, "mayChange">) {
  const t = useTranslations("settings.organisation");
  return (
    <details>
      <summary className="min-h-11 py-2 text-std-17B-170">
        {t("change")}
        <span className="sr-only"> {department.name}</span>
      </summary>
      <div className="flex flex-col gap-8">
        <ChangeDepartmentForm department={department} />
        <SuperviseForm departmentId={department.departmentId} year={year} people={people} today={today} />
        {department.supervisors.map((supervisor) => (
          <div key={supervisor.id}>
            <WithdrawSupervisorForm year={year} supervisor={supervisor} department={department.name} />
          </div>
        ))}
        <Commands department={department} place={place} />
      </div>
    </details>
  );
}

/** One department in its place of the official order. */
export function DepartmentItem({ mayChange, ...shown }: DepartmentItemProps) {
  const t = useTranslations("settings.organisation");
  const { department } = shown;
  return (
    <li className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-4">
      <h3 className="text-std-18B-160">
        {department.name}{" "}
        {department.outsideMayorsLine && (
          <Tag shape="diamond" tone="neutral">
            {t("outside")}
          </Tag>
        )}
      </h3>
      <Facts department={department} today={shown.today} />
      {mayChange && <Changes {...shown} />}
    </li>
  );
}
