import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import type { Blocked } from "@/lib/errors";
import { REVISION_SIDES, type RevisionDetail, type RevisionSide } from "@/lib/goal-sheets/revision";
import { restoreRevisionAction } from "@/lib/goal-sheets/revision-actions";
import { routes } from "@/lib/routes";
import { RevisionDifference } from "./revision-difference";

type RestorationProps = { sheetId: string; detail: RevisionDetail; blocked: Blocked | null };

function Gone({ sheetId, detail, blocked }: RestorationProps) {
  const t = useTranslations("revisions");
  return (
    <Notice kind="info" title={t("gone")}>
      <p className="mb-3">{detail.revision.place.kind === "goal" ? t("goneGoalHelp") : t("goneHelp")}</p>
      {!blocked && (
        <ButtonLink href={routes.editSheet(sheetId)} kind="secondary">
          {t("toEditor")}
        </ButtonLink>
      )}
    </Notice>
  );
}

function Side({ sheetId, detail, blocked, side }: RestorationProps & { side: RevisionSide }) {
  const t = useTranslations("revisions");
  const { revision, names, current, seen } = detail;
  const { field } = revision.place;
  const text = revision[side];
  const given = { sheetId, revisionId: revision.id, side, seen };
  return (
    <Section title={t(`side.${side}`)}>
      <div className="mb-4 max-w-200 rounded-8 border border-solid-gray-420 p-4">
        {text === "" ? (
          <p>{t("empty")}</p>
        ) : (
          <RevisionDifference field={field} before={text} after={text} names={names} />
        )}
      </div>
      {current === text && <p>{t("isCurrent")}</p>}
      {current !== null && current !== text && (
        <>
          <h3 className="mb-2 text-std-18B-160">{t("againstNow")}</h3>
          <div className="mb-4 max-w-200">
            <RevisionDifference field={field} before={current} after={text} names={names} />
          </div>
          {!blocked && (
            <ActForm action={restoreRevisionAction} given={given} pendingLabel={t("restoring")}>
              {t(`restore.${side}`)}
            </ActForm>
          )}
        </>
      )}
    </Section>
  );
}

/** The two texts of a revision beside what stands in its field now, each with the way to bring it back. */
export function RevisionRestoration(props: RestorationProps) {
  const t = useTranslations("revisions");
  const reason = useTranslations("reasons");
  const { detail, blocked } = props;
  const gone = detail.current === null;
  return (
    <>
      <div className="mb-8 flex flex-col gap-4 print:hidden">
        {gone && <Gone {...props} />}
        {!gone && !blocked && <p>{t("restoreHelp")}</p>}
        {!gone && blocked && (
          <Notice kind="info" title={t("cannotEdit")}>
            {reason(blocked.reason)}
          </Notice>
        )}
      </div>
      {REVISION_SIDES.map((side) => (
        <Side key={side} {...props} side={side} />
      ))}
    </>
  );
}
