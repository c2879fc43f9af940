import { accessSync, constants, mkdirSync } from "node:fs";

/** Makes the folder that DATA_DIR names where it is missing, and throws where nothing can be kept in it. */
export function prepareDataDirectory(directory: string) {
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    accessSync(directory, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const shown = `DATA_DIR=${directory} (${(cause as NodeJS.ErrnoException).code})`;
    const message =
      `${shown} に書き込めません。書き込めるフォルダーを DATA_DIR に指定するか、権限を直してください。\n` +
      `${shown} cannot be written to. Set DATA_DIR to a folder that can, or mend its permissions.`;
    throw new Error(message, { cause });
  }
}
