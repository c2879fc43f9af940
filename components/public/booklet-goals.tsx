import type { BookletSheet } from "@/lib/publication/booklet";
import { latestReading } from "@/lib/publication/figures";
import { goalPartGroups } from "@/lib/publication/goal-parts";
import type { BookletTexts } from "@/lib/publication/labels";
import { figureLine, latestText } from "@/lib/publication/metric-texts";
import type { PublishedGoal, PublishedMission } from "@/lib/publication/snapshot-schema";
import type { GoalColumn } from "@/lib/sheet-forms/form-fields";
import { sdgsOf } from "@/lib/sheet-forms/sdg-names";
import { Carriers, PartValue } from "./goal-article";
import { missionTitle } from "./mission-title";

type Props = { sheet: BookletSheet; texts: BookletTexts };

/** On a narrow screen cells stand below each other; paper always has the table. */
const STACKED = "max-md:not-print:block max-md:not-print:w-auto";
const BOX = `${STACKED} border border-solid-gray-536 px-1.5 py-1 align-top font-normal wrap-anywhere`;
const CELL = `${BOX} text-start`;
/** Columns of a word or a date are narrow; the others share what is left. */
const NARROW = ["date", "policyItems"];

function Figures({ goal, texts }: { goal: PublishedGoal; texts: BookletTexts }) {
  const lines = goal.metrics.flatMap((metric) => {
    const line = figureLine(metric, texts);
    const reading = latestReading(metric);
    const latest =
      reading && texts.b("latest", { value: latestText(metric) ?? "", date: texts.date(reading.date) });
    return line || latest
      ? [{ id: metric.id, name: metric.name, text: [line, latest].filter(Boolean).join(" ／ ") }]
      : [];
  });
  if (lines.length === 0) return null;
  return (
    <div className="mt-1">
      <p className="font-bold">{texts.b("figures")}</p>
      <ul className="list-['・'] pl-4">
        {lines.map(({ id, name, text }) => (
          <li key={id} lang={texts.typedLang}>
            {name} {text}
          </li>
        ))}
      </ul>
    </div>
  );
}

type CellProps = Props & { goal: PublishedGoal; column: GoalColumn };

/** The parts of one printed column, each under its label where there are several. */
function ColumnCell({ sheet, goal, column, texts }: CellProps) {
  const parts = goalPartGroups(sheet.body.form, goal).flatMap((group) => group.parts);
  const fields = column.fields.map(({ field }) => field);
  const titled = fields.some((field) => field === "title");
  const shown = parts.filter(({ field }) => fields.some((each) => each === field));
  return (
    <td className={CELL}>
      <p className="hidden text-solid-gray-700 max-md:not-print:block">{texts.label(column.label)}</p>
      {titled && (
        <p lang={texts.typedLang} className="font-bold">
          {goal.title}
        </p>
      )}
      {shown
        .filter(({ field }) => field !== "title")
        .map((part) => (
          <div key={part.field} className="mb-1">
            {fields.length > 1 && <p className="font-bold">{texts.label(part.label)}</p>}
            <PartValue part={part} texts={texts} />
          </div>
        ))}
      {titled && <Carriers goal={goal} texts={texts} />}
      {fields.some((field) => field === "targets") && <Figures goal={goal} texts={texts} />}
    </td>
  );
}

function MissionRow({ sheet, mission, texts }: Props & { mission: PublishedMission }) {
  const { title, kind, lang } = missionTitle(sheet.body, mission, texts);
  const sdgs = sdgsOf(mission.sdgs ?? []);
  if (!mission.text) return null;
  return (
    <tr className={`${STACKED} break-inside-avoid break-after-avoid`}>
      <th colSpan={sheet.columns.length + 1} scope="rowgroup" className={`${CELL} bg-key-50`}>
        {kind && <span className="mr-2 text-solid-gray-700">{kind}</span>}
        <span lang={lang} className="font-bold">
          {title}
        </span>
        {sdgs.length > 0 && (
          <span className="block">
            {texts.t("goal.sdgs")}:{" "}
            {sdgs
              .map(({ number, name }) => texts.t("goal.sdg", { number, name: texts.label(name) }))
              .join("、")}
          </span>
        )}
      </th>
    </tr>
  );
}

/** All goals as the form prints them: a row each under the form's column headings, grouped by mission. */
export function BookletGoals({ sheet, texts }: Props) {
  const { body, columns } = sheet;
  const word = texts.label(body.form.goalWord);
  return (
    <table className={`${STACKED} mt-2 w-full table-fixed border-collapse print:text-[9pt]/[1.5]`}>
      <caption className="sr-only">{word}</caption>
      <thead className="max-md:not-print:hidden">
        <tr>
          <th scope="col" className={`${BOX} w-[3.4em] bg-key-100 text-center`}>
            {texts.b("number")}
          </th>
          {columns.map(({ label, fields }) => {
            const narrow = fields.every(({ kind }) => NARROW.includes(kind));
            const titled = fields.every(({ field }) => field === "title");
            const width = narrow ? "w-[9%]" : titled ? "w-[18%]" : "";
            return (
              <th key={label.ja} scope="col" className={`${CELL} bg-key-100 ${width}`}>
                {texts.label(label)}
              </th>
            );
          })}
        </tr>
      </thead>
      {body.missions.map((mission) => (
        <tbody key={mission.id} className={STACKED}>
          <MissionRow sheet={sheet} mission={mission} texts={texts} />
          {mission.goals.map((goal) => (
            <tr key={goal.id} className={STACKED}>
              <td className={`${BOX} tabular-nums md:text-center print:text-center`}>{goal.number}</td>
              {columns.map((column) => (
                <ColumnCell key={column.label.ja} sheet={sheet} goal={goal} column={column} texts={texts} />
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
