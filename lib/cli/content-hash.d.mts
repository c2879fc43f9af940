export function contentHash(
  root: string,
  places: readonly string[],
  leaveOut?: (file: string) => boolean,
): string;
