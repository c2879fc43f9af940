/** A name for comparing: one width, without spaces. */
export function comparableName(name: string): string {
  return name.normalize("NFKC").replace(/\s/g, "");
}
