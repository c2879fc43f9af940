import { DraftStore } from "./draft-store";
import { KeptTexts } from "./kept-texts";
import { PAGE } from "./page-lock";
import { sendField } from "./send-field";
import { TextKeeper } from "./text-keeper";

/** One store for the tab, so that text outlives the field that it was typed in. */
export const draftStore = new DraftStore(sendField);

/** What this browser keeps of all its tabs. */
export const keptTexts = new KeptTexts();

export const textKeeper = new TextKeeper(draftStore, keptTexts, PAGE);
