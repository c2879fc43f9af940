import type { Locale } from "@/lib/i18n/locale";
import { importText } from "@/lib/imports/import-text";
import { unknownFormMessage } from "@/lib/imports/text/messages";
import { builtInForms, getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";

export type ImportTextRequest = {
  /** Key of a built-in form, e.g. `iga-2024`. */
  form: string;
  /** The file's bytes. */
  file: Uint8Array;
  /** Language of the messages; Japanese where it is not given. */
  locale?: Locale;
};

/** What a command leaves behind: exit code 0 read, 1 refused, 2 wrongly called. */
export type CommandOutcome = { exitCode: 0 | 1 | 2; stdout: string; stderr: string };

/** Prints the proposal that a document gives, as JSON. Opens no database and writes nothing. */
export function runImportText({ form: key, file, locale = "ja" }: ImportTextRequest): CommandOutcome {
  const form = getBuiltInForm(key);
  if (!form) {
    const known = builtInForms.map((entry) => entry.key).join(", ");
    return { exitCode: 2, stdout: "", stderr: `${unknownFormMessage({ form: key, known }, locale)}\n` };
  }
  const result = importText(form, file, locale);
  if (!result.ok) return { exitCode: 1, stdout: "", stderr: `${result.message}\n` };
  return { exitCode: 0, stdout: `${JSON.stringify(result.proposal, null, 2)}\n`, stderr: "" };
}
