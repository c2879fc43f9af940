import { iga2021 } from "./built-in/iga-2021";
import { iga2022 } from "./built-in/iga-2022";
import { iga2024 } from "./built-in/iga-2024";
import { kikugawa2019 } from "./built-in/kikugawa-2019";
import { miyazu2023 } from "./built-in/miyazu-2023";
import type { SheetForm } from "./schema";

/** The forms every installation knows; a municipality's own forms stand beside them in its data. */
export const builtInForms: readonly SheetForm[] = [iga2024, iga2022, iga2021, miyazu2023, kikugawa2019];

/** Finds a built-in form by its key, e.g. `iga-2024`; undefined where there is none. */
export function getBuiltInForm(key: string): SheetForm | undefined {
  return builtInForms.find((form) => form.key === key);
}
