import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { answeredField, blockingFindings, type ListedFinding } from "@/lib/goal-sheets/sheet-findings";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { findingAddress } from "./finding-address";
import { AnsweredFindings, FindingItem } from "./finding-item";
import { usePlaceName } from "./place-name";

type ListProps = { view: SheetView; findings: readonly ListedFinding[] };

const goalsOf = (view: SheetView): StoredGoal[] => view.content.missions.flatMap(({ goals }) => goals);

function FindingLines({ view, findings }: ListProps) {
  const nameOf = usePlaceName(view.form);
  const mayEdit = view.allowed.edit === null;
  const goals = goalsOf(view);
  return (
    <ul className="mb-6 flex flex-col gap-4">
      {findings.map((finding, index) => {
        const { goalId, missionId, field, rule, excerpt } = finding;
        const goal = goals.find(({ id }) => id === goalId) ?? null;
        const kind = goal ? "goal" : missionId ? "mission" : "sheet";
        const place = nameOf({ goal, kind, field: kind === "mission" ? "text" : field });
        const answer = mayEdit ? { sheetId: view.sheet.id, goalId, field: answeredField(finding) } : null;
        return (
          <FindingItem
            // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one field
            key={`${goalId} ${missionId} ${field} ${rule} ${excerpt} ${index}`}
            // Away from its field the whole statement is shown, since several may end on the same words.
            finding={{ ...finding, words: finding.words && finding.excerpt }}
            place={answer}
          >
            <p className="font-bold">
              {mayEdit ? <a href={findingAddress(view, finding)}>{place}</a> : place}
              {goal?.title && <span className="font-normal">　{goal.title}</span>}
            </p>
          </FindingItem>
        );
      })}
    </ul>
  );
}

/** All findings of a sheet: what must be mended or explained first, then advice, then what was answered, folded. */
export function SheetFindingsList({ view, findings }: ListProps) {
  const t = useTranslations("sheets.submission");
  const must = blockingFindings(findings);
  const advice = findings.filter(({ severity, answer }) => severity === "advice" && answer === null);
  const answered = findings.flatMap((finding) =>
    finding.answer ? [{ finding, answer: finding.answer }] : [],
  );
  return (
    <Section title={t("findings")} id="findings">
      {findings.length === 0 && <p>{t("noFindings")}</p>}
      {must.length > 0 && (
        <>
          <Notice kind="error" title={t("mustTitle", { count: must.length })}>
            <p>{t("mustLead")}</p>
          </Notice>
          <div className="mt-4">
            <FindingLines view={view} findings={must} />
          </div>
        </>
      )}
      {advice.length > 0 && (
        <>
          <h3 className="mb-2 text-std-18B-160">{t("adviceTitle", { count: advice.length })}</h3>
          <p className="mb-4">{t("adviceLead")}</p>
          <FindingLines view={view} findings={advice} />
        </>
      )}
      <AnsweredFindings
        sheetId={view.sheet.id}
        answered={answered}
        mayWithdraw={view.allowed.edit === null}
      />
    </Section>
  );
}
