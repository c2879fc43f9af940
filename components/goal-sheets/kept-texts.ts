import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { z } from "zod";
import { SUBJECT_KINDS } from "@/lib/goal-sheets/field-place";
import type { KeptText } from "./draft-state";
import { dropLastWords, dropLastWordsOf, holdLastWords, lastWords } from "./last-words";

const DATABASE = "michishirube";
const STORE = "unsentTexts";
/** A browser that never says whether it opens must not hold up signing out. */
const OPEN_LIMIT_MS = 3_000;

type Place = Pick<KeptText, "owner" | "page" | "anchor">;

interface KeptSchema extends DBSchema {
  [STORE]: { key: string; value: unknown; indexes: { owner: string } };
}

/** What stands in a browser may have been written by an older version of these pages. */
const keptSchema = z.object({
  owner: z.string(),
  page: z.string(),
  address: z.string().startsWith("/api/desk/sheets/"),
  anchor: z.string(),
  place: z.object({
    subject: z.object({ kind: z.enum(SUBJECT_KINDS), id: z.string() }),
    field: z.string(),
  }),
  text: z.string(),
  base: z.string(),
  status: z.enum(["stored", "waiting", "sending", "failed", "signedOut", "refused", "conflict"]),
  joined: z.string().nullable(),
  unanswered: z.array(z.string()),
  at: z.number(),
}) satisfies z.ZodType<KeptText>;

const keyOf = ({ owner, page, anchor }: Place) => `${owner} ${page} ${anchor}`;

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const limit = setTimeout(
      () => reject(new Error("The browser does not open its storage.")),
      OPEN_LIMIT_MS,
    );
    work.then(resolve, reject).finally(() => clearTimeout(limit));
  });
}

/** The browser's own storage for unsent texts (IndexedDB); every method rejects where it cannot be used. */
export class KeptTexts {
  #opened: Promise<IDBPDatabase<KeptSchema>> | undefined;

  async #database(): Promise<IDBPDatabase<KeptSchema>> {
    const forgetConnection = () => {
      this.#opened = undefined;
    };
    this.#opened ??= inTime(
      openDB<KeptSchema>(DATABASE, 1, {
        upgrade: (database) => {
          database.createObjectStore(STORE, { keyPath: "key" }).createIndex("owner", "owner");
        },
        blocking: (_current, _blocked, event) => {
          forgetConnection();
          (event.target as IDBDatabase).close();
        },
        terminated: forgetConnection,
      }),
    );
    try {
      return await this.#opened;
    } catch (error) {
      forgetConnection();
      throw error;
    }
  }

  /** Writes and removes in one transaction, which is committed without waiting for the page to live on. */
  async change(kept: readonly KeptText[], gone: readonly Place[]): Promise<void> {
    const transaction = (await this.#database()).transaction(STORE, "readwrite");
    const changes = [
      ...kept.map((text) => transaction.store.put({ ...text, key: keyOf(text) })),
      ...gone.map((place) => transaction.store.delete(keyOf(place))),
    ];
    transaction.commit();
    await Promise.all([...changes, transaction.done]);
    dropLastWordsOf([...kept, ...gone]);
  }

  /** Holds texts at once, without any promise: for a page that goes away. */
  hold(texts: readonly KeptText[]): void {
    holdLastWords(texts);
  }

  /** Everything kept of this person, the newest first. */
  async of(owner: string): Promise<KeptText[]> {
    const rows = await (await this.#database()).getAllFromIndex(STORE, "owner", owner);
    const texts = [...rows, ...lastWords()].flatMap((row) => keptSchema.safeParse(row).data ?? []);
    // What a page held when it went away comes after what it had kept before.
    const newest = new Map(texts.filter((text) => text.owner === owner).map((text) => [keyOf(text), text]));
    return [...newest.values()].sort((a, b) => b.at - a.at);
  }

  async forget(owner: string): Promise<void> {
    dropLastWords((text) => text.owner === owner);
    const transaction = (await this.#database()).transaction(STORE, "readwrite");
    const keys = await transaction.store.index("owner").getAllKeys(owner);
    await Promise.all([...keys.map((key) => transaction.store.delete(key)), transaction.done]);
  }
}
