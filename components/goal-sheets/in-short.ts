/** The beginning of a text on one line; what is left out leaves an ellipsis. */
export function inShort(text: string, longest: number): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > longest ? `${signs.slice(0, longest).join("")}…` : signs.join("");
}
