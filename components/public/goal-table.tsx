import { goalAnchor } from "@/lib/publication/goal-anchor";
import { goalPartGroups } from "@/lib/publication/goal-parts";
import type { PublicTexts } from "@/lib/publication/labels";
import type { PublishedGoal, PublishedMission, Snapshot } from "@/lib/publication/snapshot-schema";
import { Carriers, Figures, PartValue } from "./goal-article";

type Props = { snapshot: Snapshot; mission: PublishedMission; texts: PublicTexts };

/** Wider tables cannot be read beside a contents list. */
const MOST_COLUMNS = 4;
const CELL = "block border-solid-gray-420 px-3 py-2 text-start align-top md:table-cell md:border md:py-3";

/** A form without missions and results whose goals fit in one row each is printed as a table. */
export function isPrintedAsTable({ form, scale }: Pick<Snapshot, "form" | "scale">): boolean {
  return form.missionLayout === "NONE" && form.goal.length <= MOST_COLUMNS && scale === null;
}

/** A goal in one row and its figures in the next, as wide as the table: paper keeps both together. */
function GoalRows({ snapshot, goal, texts }: Omit<Props, "mission"> & { goal: PublishedGoal }) {
  const id = goalAnchor(snapshot, goal);
  const parts = goalPartGroups(snapshot.form, goal).flatMap((group) => group.parts);
  const fields = snapshot.form.goal.filter(({ field }) => field !== "title");
  const hasFigures = goal.metrics.length > 0;
  return (
    <tbody
      id={id}
      className="block border-t-2 border-solid-gray-900 pb-6 md:table-row-group md:border-0 md:pb-0 print:break-inside-avoid"
    >
      <tr className="block md:table-row">
        <td rowSpan={hasFigures ? 2 : 1} className={`${CELL} tabular-nums md:text-end`}>
          {goal.number}
        </td>
        <th scope="rowgroup" lang={texts.typedLang} className={`${CELL} text-std-18B-160 md:w-1/4`}>
          {goal.title}
          <div className="mt-2 text-std-16N-170">
            <Carriers goal={goal} texts={texts} />
          </div>
        </th>
        {fields.map(({ field, label }) => {
          const part = parts.find((each) => each.field === field);
          return (
            <td key={field} className={CELL}>
              <p className="font-bold text-solid-gray-700 md:hidden">{texts.label(label)}</p>
              {part && <PartValue part={part} texts={texts} />}
            </td>
          );
        })}
      </tr>
      {hasFigures && (
        <tr className="block md:table-row">
          <td colSpan={fields.length + 1} className={CELL}>
            <Figures snapshot={snapshot} goal={goal} texts={texts} heading="h3" />
          </td>
        </tr>
      )}
    </tbody>
  );
}

/** The goals as the form prints them, with their number, under the form's column headings. */
export function GoalTable({ snapshot, mission, texts }: Props) {
  const { form } = snapshot;
  return (
    <table className="block w-full border-collapse md:table">
      <caption className="sr-only">{texts.label(form.goalWord)}</caption>
      <thead className="sr-only md:not-sr-only md:table-header-group">
        <tr className="md:table-row">
          <th scope="col" className={`${CELL} bg-key-50 whitespace-nowrap`}>
            {texts.t("goal.number")}
          </th>
          {form.goal.map(({ field, label }) => (
            <th key={field} scope="col" className={`${CELL} bg-key-50`}>
              {texts.label(label)}
            </th>
          ))}
        </tr>
      </thead>
      {mission.goals.map((goal) => (
        <GoalRows key={goal.id} snapshot={snapshot} goal={goal} texts={texts} />
      ))}
    </table>
  );
}
