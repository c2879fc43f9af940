/**
 * Bytes that a form may bring. Photographs of up to 10 MB are taken; a larger file still has to reach the answer that
 * says so.
 */
export const LARGEST_BODY = 16 * 1024 * 1024;
