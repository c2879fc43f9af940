import Link from "next/link";
import { useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import type { GrantedRole } from "@/lib/people/role";
import { routes } from "@/lib/routes";

export type AccountState = "ACTIVE" | "LOCKED" | "DISABLED" | "NONE";

export type PersonRow = {
  id: string;
  name: string;
  email: string | null;
  account: AccountState;
  roles: readonly { id: string; role: GrantedRole; department: string | null }[];
  posts: readonly { id: string; title: string; department: string }[];
  supervises: readonly unknown[];
};

const LOOKS: Record<AccountState, { shape: Shape; tone: Tone }> = {
  ACTIVE: { shape: "check", tone: "success" },
  LOCKED: { shape: "triangle", tone: "warning" },
  DISABLED: { shape: "cross", tone: "danger" },
  NONE: { shape: "dash", tone: "neutral" },
};

export function AccountTag({ state }: { state: AccountState }) {
  const t = useTranslations("settings.people");
  return <Tag {...LOOKS[state]}>{t(`account.${state}`)}</Tag>;
}

function Lines({ lines }: { lines: readonly { key: string; text: string }[] }) {
  return (
    <ul>
      {lines.map(({ key, text }) => (
        <li key={key}>{text}</li>
      ))}
    </ul>
  );
}

function Roles({ person }: { person: PersonRow }) {
  const t = useTranslations("settings.people");
  const granted = person.roles.map(({ id, role, department }) => ({
    key: id,
    text: department ? t("noted", { text: t(`role.${role}`), note: department }) : t(`role.${role}`),
  }));
  const count = person.supervises.length;
  const supervises = count > 0 ? [{ key: "supervises", text: t("supervises", { count }) }] : [];
  return <Lines lines={[...granted, ...supervises]} />;
}

export function PeopleTable({ people }: { people: readonly PersonRow[] }) {
  const t = useTranslations("settings.people");
  const columns = (["name", "roles", "posts", "email", "accountState"] as const).map((key) => ({
    key,
    header: t(key),
  }));
  const rows = people.map((person) => ({
    key: person.id,
    cells: {
      name: (
        <Link href={routes.settingsPerson(person.id)} prefetch={false}>
          {person.name}
        </Link>
      ),
      roles: <Roles person={person} />,
      posts: (
        <Lines
          lines={person.posts.map(({ id, title, department }) => ({
            key: id,
            text: t("noted", { text: title, note: department }),
          }))}
        />
      ),
      email: person.email,
      accountState: <AccountTag state={person.account} />,
    },
  }));
  return (
    <DataTable
      caption={t("count", { count: people.length })}
      columns={columns}
      rows={rows}
      empty={<EmptyState title={t("empty")} />}
    />
  );
}
