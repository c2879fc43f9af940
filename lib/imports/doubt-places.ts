import type { Doubt } from "./schema";

/** The id under which a place of the proposal stands on the screen, for links to it. */
export function anchorOf(path: string): string {
  return `field${path.replaceAll("/", "-")}`;
}

/** The paths of a pointer, itself first, then each that it lies in. */
function enclosing(path: string): string[] {
  const parts = path.split("/").slice(1);
  return parts.map((_, index) => `/${parts.slice(0, parts.length - index).join("/")}`);
}

/** The nearest place that the screen shows for a doubt; null when it belongs to none. */
export function placeOf(doubt: Pick<Doubt, "path">, shown: ReadonlySet<string>): string | null {
  return enclosing(doubt.path).find((path) => shown.has(path)) ?? null;
}

/** The doubts by the place at which they are marked. */
export function doubtsByPlace(
  doubts: readonly Doubt[],
  shown: ReadonlySet<string>,
): Map<string | null, Doubt[]> {
  const places = new Map<string | null, Doubt[]>();
  for (const doubt of doubts) {
    const place = placeOf(doubt, shown);
    places.set(place, [...(places.get(place) ?? []), doubt]);
  }
  return places;
}
