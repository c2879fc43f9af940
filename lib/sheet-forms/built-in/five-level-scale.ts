import type { EvaluationLevel } from "../schema";

/** The five levels as the sheets of 2021 and 2022 print them; they name no ranges. */
export const fiveLevelScale: EvaluationLevel[] = [
  "業績目標に取り組まなかった",
  "取り組んだが、業績目標を達成しなかった",
  "業績目標を達成した",
  "達成水準を上回る成果があった",
  "先進的な取り組みを行い、成果があった",
].map((label, index) => ({
  order: index + 1,
  label,
  min: null,
  max: null,
  minInclusive: false,
  maxInclusive: false,
}));
