import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { createRoundAction, editRoundAction } from "@/lib/consultations/actions";
import type { PanelistCandidate, PanelistView, RoundSummary } from "@/lib/consultations/round-view";
import { ROUND_SEASONS } from "@/lib/consultations/workflow";
import { PanelistFields } from "./panelist-fields";

type RoundFormProps = {
  /** Null for a new round of the year. */
  round: RoundSummary | null;
  year: number;
  panelists: readonly PanelistView[];
  candidates: readonly PanelistCandidate[];
};

function RoundFields({ round }: Pick<RoundFormProps, "round">) {
  const t = useTranslations("consultations");
  const seasons = ROUND_SEASONS.map((season) => ({ value: season, label: t(`season.${season}`) }));
  return (
    <>
      <TextField
        label={t("roundForm.name")}
        name="name"
        support={t("roundForm.nameSupport")}
        defaultValue={round?.name ?? ""}
        required
      />
      <SelectField
        label={t("roundForm.season")}
        name="season"
        options={seasons}
        defaultValue={round?.season ?? "SPRING"}
        required
      />
      <div className="flex flex-wrap gap-6">
        <TextField
          label={t("roundForm.startsOn")}
          name="startsOn"
          type="date"
          defaultValue={round?.startsOn ?? ""}
          required
        />
        <TextField
          label={t("roundForm.endsOn")}
          name="endsOn"
          type="date"
          defaultValue={round?.endsOn ?? ""}
          required
        />
      </div>
      <TextField label={t("roundForm.room")} name="room" defaultValue={round?.room ?? ""} required />
    </>
  );
}

/** Lays out a new round, or changes one: name, period, room and who sits on the other side. */
export function RoundForm({ round, year, panelists, candidates }: RoundFormProps) {
  const t = useTranslations("consultations.roundForm");
  return (
    <ActionForm action={round ? editRoundAction : createRoundAction}>
      {round ? (
        <>
          <input type="hidden" name="roundId" value={round.id} />
          <input type="hidden" name="version" value={round.version} />
        </>
      ) : (
        <input type="hidden" name="year" value={year} />
      )}
      <RoundFields round={round} />
      <PanelistFields panelists={panelists} candidates={candidates} />
      <div>
        <Button>{round ? t("save") : t("create")}</Button>
      </div>
    </ActionForm>
  );
}
