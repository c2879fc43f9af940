import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const REAL_DOCUMENTS = fileURLToPath(new URL("../../../shared/documents/", import.meta.url));
const SAMPLE_DOCUMENTS = fileURLToPath(new URL("./documents/", import.meta.url));

export const REAL_DOCUMENT_NAMES = {
  "iga-2021": "iga-2021-digital-autonomy.txt",
  "iga-2022": "iga-2022-spring-consultation.txt",
  "iga-2024": "iga-2024-general-affairs.txt",
  "miyazu-2023": "miyazu-2023-general-affairs.txt",
  "kikugawa-2019": "kikugawa-2019-general-affairs.txt",
} as const;

export type RealDocument = keyof typeof REAL_DOCUMENT_NAMES;

/** Why tests on the real documents were skipped, and how to get them. */
export const REAL_DOCUMENTS_ABSENT =
  "skipped where ../shared/documents is absent: put the five documents beside the project";

/** Where a real document lies; null where the folder beside the project is absent. */
export function realDocumentPath(form: RealDocument): string | null {
  const path = `${REAL_DOCUMENTS}${REAL_DOCUMENT_NAMES[form]}`;
  return existsSync(path) ? path : null;
}

/** A real document's text; empty where it is absent, so that suites can be described before they are skipped. */
export function realDocument(form: RealDocument): string {
  const path = realDocumentPath(form);
  return path ? readFileSync(path, "utf8") : "";
}

/** Where the made-up document of the same shape as iga-2024 lies. */
export const SAMPLE_DOCUMENT_PATH = `${SAMPLE_DOCUMENTS}iga-2024-sample.txt`;

export function sampleDocument(): string {
  return readFileSync(SAMPLE_DOCUMENT_PATH, "utf8");
}

/** Where the made-up timetable of the same shape as iga-2022 lies, for fiscal year 2026. */
export const TIMETABLE_DOCUMENT_PATH = `${SAMPLE_DOCUMENTS}iga-2022-timetable-sample.txt`;
