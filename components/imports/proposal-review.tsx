import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button, ButtonRow } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Blocked } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { reviewImportAction } from "@/lib/imports/actions";
import { doubtsByPlace } from "@/lib/imports/doubt-places";
import {
  leftOutTexts,
  type ProposalForms,
  type ProposalView,
  placeNames,
  proposalView,
  shownPlaces,
} from "@/lib/imports/proposal-fields";
import type { Proposal } from "@/lib/imports/schema";
import { missionTextField } from "@/lib/sheet-forms/form-fields";
import { DoubtList } from "./doubt-list";
import { LeftOutList } from "./left-out-texts";
import { type DoubtsByPlace, Fields, MissionFields, useFieldLabel } from "./proposal-fields";

type ProposalReviewProps = {
  proposalId: string;
  seen: string;
  forms: ProposalForms;
  proposal: Proposal;
  locale: Locale;
  /** Whether accepting would replace something. */
  replaces: boolean;
  acceptBlocked: Blocked | null;
};

type MissionName = (number: number) => string;

/** By the year's form: its word for a mission with the number, or nothing where it knows none. */
function useMissionName({ target }: ProposalForms, locale: Locale): MissionName {
  const t = useTranslations("imports.review");
  const label = missionTextField(target)?.label[locale];
  return (number) => (label ? t("mission", { label, number }) : "");
}

/** What a place is called in the list of doubts: the goal or mission it lies in, and its label. */
function usePlaceName(
  view: ProposalView,
  missionName: MissionName,
  locale: Locale,
): (place: string) => string {
  const t = useTranslations("imports.review");
  const labelOf = useFieldLabel(locale);
  const names = placeNames(view, {
    field: labelOf,
    goal: (number) => t("goal", { number }),
    mission: missionName,
  });
  return (place) => names.get(place) || t("general");
}

type AllFieldsProps = { view: ProposalView; doubts: DoubtsByPlace; missionName: MissionName; locale: Locale };

function AllFields({ view, doubts, missionName, locale }: AllFieldsProps) {
  const t = useTranslations("imports.review");
  return (
    <>
      {view.header.length > 0 && (
        <Section title={t("header")}>
          <div className="flex flex-col gap-6">
            <Fields fields={view.header} doubts={doubts} locale={locale} />
          </div>
        </Section>
      )}
      {view.missions.length === 0 && <Notice kind="info" title={t("noGoals")} />}
      {view.missions.map((mission, index) => (
        <MissionFields
          key={mission.path}
          view={mission}
          name={missionName(index + 1)}
          doubts={doubts}
          locale={locale}
        />
      ))}
    </>
  );
}

type ButtonsProps = Pick<ProposalReviewProps, "replaces" | "acceptBlocked"> & { leftOut: number };

function Buttons({ replaces, acceptBlocked, leftOut }: ButtonsProps) {
  const t = useTranslations("imports.review");
  const reasons = useTranslations("reasons");
  if (acceptBlocked)
    return (
      <Notice kind="warning" title={t("blockedTitle")}>
        {reasons(acceptBlocked.reason)}
      </Notice>
    );
  return (
    <>
      {replaces && (
        <CheckboxField label={t("replace")} name="replace" value="yes" support={t("replaceSupport")} />
      )}
      {leftOut > 0 && <p className="text-std-17B-170">{t("leftOutTitle", { count: leftOut })}</p>}
      <ButtonRow>
        <Button name="intent" value="accept" pendingLabel={t("accepting")}>
          {t("accept")}
        </Button>
        <Button name="intent" value="save" kind="secondary" pendingLabel={t("saving")}>
          {t("save")}
        </Button>
      </ButtonRow>
    </>
  );
}

/** The proposal with every field editable and every doubt marked; one form, sent by either button. */
export function ProposalReview(props: ProposalReviewProps) {
  const { proposalId, seen, forms, proposal, locale, replaces, acceptBlocked } = props;
  const view = proposalView(forms, proposal);
  const leftOut = leftOutTexts(view);
  const doubts = doubtsByPlace(proposal.doubts, shownPlaces(view));
  const missionName = useMissionName(forms, locale);
  const nameOf = usePlaceName(view, missionName, locale);
  return (
    <div className="flex flex-col gap-6">
      <DoubtList doubts={doubts} nameOf={nameOf} />
      <LeftOutList fields={leftOut} formName={forms.target.name[locale]} nameOf={nameOf} />
      <ActionForm action={reviewImportAction}>
        <input type="hidden" name="proposalId" value={proposalId} />
        <input type="hidden" name="seen" value={seen} />
        <AllFields view={view} doubts={doubts} missionName={missionName} locale={locale} />
        <Buttons replaces={replaces} acceptBlocked={acceptBlocked} leftOut={leftOut.length} />
      </ActionForm>
    </div>
  );
}
