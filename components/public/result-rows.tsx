import type { PublicTexts } from "@/lib/publication/labels";
import { rowsOfGoal, scaleLength } from "@/lib/publication/results";
import type { PublishedGoal, ResultRow, Snapshot } from "@/lib/publication/snapshot-schema";
import { LevelBadge } from "./level-badge";
import { TypedText } from "./typed-text";

type Props = { snapshot: Snapshot; goal: PublishedGoal; texts: PublicTexts };

function Cause({ row, texts }: { row: ResultRow; texts: PublicTexts }) {
  if (!row.externalCause) return null;
  const cause = texts.t(`result.cause.${row.externalCause}`);
  return (
    <p className="mt-2">
      {row.externalCauseOn
        ? texts.t("result.externalCauseOn", { cause, date: texts.date(row.externalCauseOn) })
        : texts.t("result.externalCause", { cause })}
    </p>
  );
}

/** What became of a goal: level and reason, the head's row first. */
export function ResultRows({ snapshot, goal, texts }: Props) {
  const rows = rowsOfGoal(snapshot, goal.id);
  if (rows.length === 0) return null;
  return (
    <div className="rounded-8 border-2 border-key-900 p-4 print:break-inside-avoid">
      <h4 className="mb-3 text-std-18B-160">{texts.t("goal.results")}</h4>
      <div className="flex flex-col gap-5">
        {rows.map((row) => (
          <div key={row.kind}>
            <p className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
              <span className="font-bold">{texts.t(`result.${row.kind}`)}</span>
              {row.levelOrder !== null && (
                <LevelBadge
                  texts={texts}
                  order={row.levelOrder}
                  length={scaleLength(snapshot)}
                  label={row.levelLabel}
                />
              )}
            </p>
            <TypedText text={row.reason} texts={texts} />
            <Cause row={row} texts={texts} />
          </div>
        ))}
      </div>
    </div>
  );
}
