import { randomInt } from "node:crypto";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { holdsOnlySamples, loadSample } from "./sample/load";

// Without letters and digits that look alike.
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

function oneTimeCode(): string {
  const group = () => Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
  return [group(), group(), group()].join("-");
}

/**
 * Fills a database without a real municipality with the sample towns, or opens the first-run page behind a one-time code.
 * Answers whether sample accounts exist, and the code where the page is open.
 */
export async function provideFirstContent(sample: "on" | "off") {
  if (sample === "on" && (await holdsOnlySamples())) await loadSample();
  const municipalities = await listMunicipalities();
  const setupCode = municipalities.length === 0 ? oneTimeCode() : null;
  return { hasSample: municipalities.some(({ isSample }) => isSample), setupCode };
}
