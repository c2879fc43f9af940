import { piecesOf } from "./source-pieces";

/** How many signs may be searched for words that were joined or split on the way into a field. */
const SEARCH_BUDGET = 20_000_000;

/**
 * The texts that were read, in which every stretch can be claimed once: words that stand twice in the source
 * and once in a text are missing once.
 */
export class ReadTexts {
  private readonly whole: string;
  private readonly claimed: Uint8Array;
  /** Where the texts' own pieces stand, and how far other words were searched for. */
  private readonly places = new Map<string, number[]>();
  private readonly searchedTo = new Map<string, number>();
  private searched = 0;

  constructor(texts: readonly string[]) {
    const keys: string[] = [];
    let at = 0;
    for (const text of texts) {
      const before = at;
      for (const piece of piecesOf(text)) {
        const places = this.places.get(piece);
        if (places) places.push(at);
        else this.places.set(piece, [at]);
        keys.push(piece);
        at += piece.length;
      }
      if (at === before) continue;
      keys.push("\n");
      at += 1;
    }
    this.whole = keys.join("");
    this.claimed = new Uint8Array(this.whole.length);
  }

  claim(piece: string): boolean {
    const places = this.places.get(piece) ?? [];
    for (let at = places.pop(); at !== undefined; at = places.pop()) {
      if (this.take(at, piece.length)) return true;
    }
    return this.claimWithin(piece);
  }

  private claimWithin(piece: string): boolean {
    for (let from = this.searchedTo.get(piece) ?? 0; this.searched <= SEARCH_BUDGET; ) {
      const at = this.whole.indexOf(piece, from);
      this.searched += (at === -1 ? this.whole.length : at) - from + 1;
      from = at === -1 ? this.whole.length : at + 1;
      this.searchedTo.set(piece, from);
      if (at === -1) return false;
      if (this.take(at, piece.length)) return true;
    }
    return false;
  }

  private take(at: number, length: number): boolean {
    if (this.claimed.subarray(at, at + length).includes(1)) return false;
    this.claimed.fill(1, at, at + length);
    return true;
  }
}
