import type { KeptText } from "./draft-state";

const PREFIX = "michishirube unsent ";

type Place = Pick<KeptText, "page" | "anchor">;

/** Where the browser has no such storage, or denies it, nothing is held and nothing is found. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

function read(page: string): unknown[] {
  const held: unknown = attempt(() => JSON.parse(localStorage.getItem(PREFIX + page) ?? "[]"), []);
  return Array.isArray(held) ? held : [];
}

function pages(): string[] {
  return attempt(() => Object.keys(localStorage), [])
    .filter((key) => key.startsWith(PREFIX))
    .map((key) => key.slice(PREFIX.length));
}

function write(page: string, rows: readonly unknown[]): void {
  attempt(() => {
    if (rows.length > 0) localStorage.setItem(PREFIX + page, JSON.stringify(rows));
    else localStorage.removeItem(PREFIX + page);
  }, undefined);
}

/** A page that goes away: what it writes to IndexedDB then is thrown away with it, but this is not. */
export function holdLastWords(texts: readonly KeptText[]): void {
  for (const page of new Set(texts.map((text) => text.page))) {
    write(
      page,
      texts.filter((text) => text.page === page),
    );
  }
}

/** Everything held, as it was found. */
export function lastWords(): unknown[] {
  return pages().flatMap(read);
}

/** Removes what `gone` says of each text held, once it stands elsewhere or is not wanted any more. */
export function dropLastWords(gone: (text: KeptText) => boolean, from = pages()): void {
  for (const page of from) {
    const rows = read(page);
    const left = rows.filter((row) => !gone(row as KeptText));
    if (left.length !== rows.length) write(page, left);
  }
}

export function dropLastWordsOf(places: readonly Place[]): void {
  const gone = new Set(places.map(({ page, anchor }) => `${page} ${anchor}`));
  dropLastWords(
    ({ page, anchor }) => gone.has(`${page} ${anchor}`),
    [...new Set(places.map(({ page }) => page))],
  );
}
