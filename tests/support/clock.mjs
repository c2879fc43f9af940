// Loaded into a server under test (node --import): it believes to live as many milliseconds later as stand in
// CLOCK_FILE at that moment, and what it does each minute it does each second.
import { readFileSync } from "node:fs";

const file = process.env.CLOCK_FILE ?? "";
const readAhead = () => Number(readFileSync(file, "utf8"));
let ahead = readAhead();

const EarlierDate = globalThis.Date;

globalThis.Date = class extends EarlierDate {
  constructor(...given) {
    if (given.length === 0) super(EarlierDate.now() + ahead);
    else super(...given);
  }

  // Its own, not inherited: Next copies what the class itself has.
  static parse = EarlierDate.parse;
  static UTC = EarlierDate.UTC;

  static now() {
    return EarlierDate.now() + ahead;
  }
};

const realInterval = globalThis.setInterval;
globalThis.setInterval = (work, every, ...given) =>
  realInterval(work, every === 60_000 ? 1_000 : every, ...given);

realInterval(() => {
  ahead = readAhead();
}, 100).unref();
