import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { ListedRound } from "@/lib/consultations/round-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { RoundStateTag } from "./state-tags";

export function RoundList({ rounds, empty }: { rounds: readonly ListedRound[]; empty: ReactNode }) {
  const t = useTranslations("consultations");
  const locale = toLocale(useLocale());
  const rows = rounds.map((round) => ({
    key: round.id,
    cells: {
      name: (
        <Link href={routes.consultationRound(round.id)} prefetch={false}>
          {round.name}
        </Link>
      ),
      season: t(`season.${round.season}`),
      period: t("period", {
        from: formatDate(round.startsOn, locale),
        to: formatDate(round.endsOn, locale),
      }),
      room: round.room,
      sessions: round.sessionCount,
      state: <RoundStateTag released={round.released} />,
    },
  }));
  return (
    <DataTable
      caption={t("list.caption")}
      columns={[
        { key: "name", header: t("list.name") },
        { key: "season", header: t("list.season") },
        { key: "period", header: t("list.period") },
        { key: "room", header: t("list.room") },
        { key: "sessions", header: t("list.sessions"), align: "end" },
        { key: "state", header: t("list.state") },
      ]}
      rows={rows}
      empty={empty}
    />
  );
}
