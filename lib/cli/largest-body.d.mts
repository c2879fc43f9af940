export const LARGEST_BODY: number;
