import type { Locale } from "@/lib/i18n/locale";
import en from "@/lib/i18n/messages/en/text-import.json";
import ja from "@/lib/i18n/messages/ja/text-import.json";
import type { RefusalCode } from "../schema";

const messages = { ja, en };

export type DoubtCode = keyof typeof ja.doubts;
export type MessageValues = Record<string, string>;

function fill(message: string, values: MessageValues): string {
  return message.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** Says in words why a passage is doubted. */
export function doubtMessage(code: DoubtCode, values: MessageValues, locale: Locale): string {
  return fill(messages[locale].doubts[code], values);
}

/** Says in words why a file was not read. */
export function refusalMessage(code: RefusalCode, values: MessageValues, locale: Locale): string {
  return fill(messages[locale].refusals[code], values);
}

/** Says that the command line was given a form that does not exist. */
export function unknownFormMessage(values: MessageValues, locale: Locale): string {
  return fill(messages[locale].unknownForm, values);
}
