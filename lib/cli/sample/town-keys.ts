import { randomUUID } from "node:crypto";

/** Gives every key of one kind its id, the same one each time it is asked. */
class KeyedIds {
  readonly #ids = new Map<string, string>();

  /** The id of a thing that is being written. */
  add(key: string): string {
    if (this.#ids.has(key)) throw new Error(`The sample names ${key} twice.`);
    const id = randomUUID();
    this.#ids.set(key, id);
    return id;
  }

  /** The id of a thing that was written before; throws for a key that nothing has. */
  of(key: string): string {
    const id = this.#ids.get(key);
    if (!id) throw new Error(`The sample refers to ${key}, which it does not have.`);
    return id;
  }

  has(key: string): boolean {
    return this.#ids.has(key);
  }
}

/** Where everything of the town that others refer to was written. */
export type TownKeys = {
  municipalityId: string;
  years: KeyedIds;
  departments: KeyedIds;
  /** `year/department` */
  departmentYears: KeyedIds;
  /** `year/department/section` */
  sections: KeyedIds;
  people: KeyedIds;
  /** `normalised number` */
  policyItems: KeyedIds;
  /** `year/department` */
  sheets: KeyedIds;
  /** `year/department/goal` */
  goals: KeyedIds;
  /** `department/metric` */
  metrics: KeyedIds;
  /** `year/department/metric` */
  targetMetrics: KeyedIds;
};

export function emptyTownKeys(municipalityId: string): TownKeys {
  return {
    municipalityId,
    years: new KeyedIds(),
    departments: new KeyedIds(),
    departmentYears: new KeyedIds(),
    sections: new KeyedIds(),
    people: new KeyedIds(),
    policyItems: new KeyedIds(),
    sheets: new KeyedIds(),
    goals: new KeyedIds(),
    metrics: new KeyedIds(),
    targetMetrics: new KeyedIds(),
  };
}

/** Who headed a department in a year: another than today's head where the town's people say so. */
export function headOf(keys: TownKeys, department: string, year: number): string {
  const then = `${department}-head-${year}`;
  return keys.people.of(keys.people.has(then) ? then : `${department}-head`);
}
