import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { ExtractedMetric } from "../../lib/metrics/figure";
import type { FieldContext, WritingField } from "../../lib/writing/schema";

export type LabelledText = {
  field: WritingField;
  text: string;
  context?: FieldContext;
  violations: string[];
  doubtful?: boolean;
};

export type LabelledFigures = {
  field: string;
  text: string;
  metrics: ExtractedMetric[];
  optionalMetrics?: ExtractedMetric[];
  doubtful?: boolean;
};

export type LabelSet = { name: string; guideline: LabelledText[]; metrics: LabelledFigures[] };

const FOLDERS = {
  own: fileURLToPath(new URL("../labels/", import.meta.url)),
  unseen: fileURLToPath(new URL("../labels/unseen/", import.meta.url)),
  shared: fileURLToPath(new URL("../../../shared/labels/", import.meta.url)),
};

function rows<Row>(file: string): Row[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => JSON.parse(line));
}

/** Our own labelled sentences, those that nothing was tuned for, and those beside the project where that folder is present. */
export function labelSets(): LabelSet[] {
  return Object.entries(FOLDERS)
    .filter(([, folder]) => existsSync(`${folder}guideline.jsonl`))
    .map(([name, folder]) => ({
      name,
      guideline: rows<LabelledText>(`${folder}guideline.jsonl`),
      metrics: rows<LabelledFigures>(`${folder}metrics.jsonl`),
    }));
}
