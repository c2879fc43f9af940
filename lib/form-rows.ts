const ROW_FIELD = /^([A-Za-z]+)\.(\d{1,3})\.([A-Za-z]+)$/;

/**
 * Turns form fields named `members.0.deputyName` into lists of rows (`members: [{ deputyName }]`), so that
 * one form can carry a table; rows count from 0, and a schema's messages come back under the same names.
 */
export function withRows(input: unknown): unknown {
  if (typeof input !== "object" || input === null) return input;
  const plain: [string, unknown][] = [];
  const lists = new Map<string, Map<number, [string, unknown][]>>();
  for (const [name, value] of Object.entries(input)) {
    const [, list, index, field] = ROW_FIELD.exec(name) ?? [];
    if (!list || !field) {
      plain.push([name, value]);
      continue;
    }
    const rows = lists.get(list) ?? new Map<number, [string, unknown][]>();
    rows.set(Number(index), [...(rows.get(Number(index)) ?? []), [field, value]]);
    lists.set(list, rows);
  }
  const inOrder = (rows: Map<number, [string, unknown][]>) =>
    [...rows].sort(([one], [other]) => one - other).map(([, fields]) => Object.fromEntries(fields));
  return Object.fromEntries([...plain, ...[...lists].map(([list, rows]) => [list, inOrder(rows)] as const)]);
}
