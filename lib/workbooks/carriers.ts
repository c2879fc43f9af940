import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";

/** Who carries a goal: the department's sections, and other departments. */
export const CARRIERS = ["sections", "contributors"] as const;
export type Carrier = (typeof CARRIERS)[number];
/** The names that the sheet's year has for them, with their ids. */
export type KnownCarriers = Record<Carrier, readonly { id: string; name: string }[]>;

const LABELS: Record<Carrier, string> = { sections: "担当課", contributors: "協力する部局" };
const LINE = /^\s*(担当課|協力する部局)\s*[:：]([\s\S]*)$/;
const BETWEEN_NAMES = "、";

export const isCarrier = (field: string): field is Carrier => (CARRIERS as readonly string[]).includes(field);

/** How the carriers stand in a cell, and are compared: by their names, in the official order. */
export function carrierNames(goal: Pick<StoredGoal, Carrier>, carrier: Carrier): string {
  return goal[carrier].flatMap(({ name }) => (name === "" ? [] : [name])).join(BETWEEN_NAMES);
}

/** The cell below a goal: its label and the names, in one. */
export const carrierLine = (carrier: Carrier, names: string) => `${LABELS[carrier]}：${names}`;

/** Which of them a column's heading names; null for any other. */
export const carrierHeaded = (heading: string): Carrier | null =>
  CARRIERS.find((each) => comparable(LABELS[each]) === comparable(heading)) ?? null;

/** Reads such a cell; null for any other text. */
export function readCarrierLine(text: string): { carrier: Carrier; names: string } | null {
  const [, label, names = ""] = LINE.exec(text) ?? [];
  const carrier = CARRIERS.find((each) => LABELS[each] === label);
  return carrier ? { carrier, names: names.trim() } : null;
}

const comparable = (name: string) => name.normalize("NFKC").replace(/\s/g, "");
const pieces = (text: string, between: RegExp) => text.split(between).filter((name) => name.trim() !== "");

/** Whether two lists have the same names, in whatever order and width. */
export function areSameNames(one: string, other: string): boolean {
  const plain = (text: string) =>
    pieces(text, /[、,，\n]/)
      .map(comparable)
      .toSorted()
      .join(BETWEEN_NAMES);
  return plain(one) === plain(other);
}

/**
 * Who is meant by typed names, each once; they may stand on lines, behind commas or, where each is known, behind
 * spaces. Names that the year does not have are given as typed.
 */
export function readNames(
  known: KnownCarriers[Carrier],
  text: string,
): { found: KnownCarriers[Carrier][number][]; unknown: string[] } {
  const named = (name: string) => known.find((each) => comparable(each.name) === comparable(name));
  const typed = pieces(text, /[、,，\n]/).flatMap((name) => {
    const parts = pieces(name, /\s+/);
    return named(name) || !parts.every(named) ? [name.trim()] : parts;
  });
  const found = known.filter((each) => typed.some((name) => named(name) === each));
  return { found, unknown: typed.filter((name) => !named(name)) };
}
