// Loaded into a server under test (node --import): it believes to live CLOCK_AHEAD_MS later, and what it does
// each minute it does each second.
const ahead = Number(process.env.CLOCK_AHEAD_MS ?? 0);
const EarlierDate = globalThis.Date;

globalThis.Date = class extends EarlierDate {
  constructor(...given) {
    if (given.length === 0) super(EarlierDate.now() + ahead);
    else super(...given);
  }

  static now() {
    return EarlierDate.now() + ahead;
  }
};

const realInterval = globalThis.setInterval;
globalThis.setInterval = (work, every, ...given) =>
  realInterval(work, every === 60_000 ? 1_000 : every, ...given);
