/** The look of the controls in the editor's bar: small enough that the bar stays low on a phone. */
export const BAR_CONTROL =
  "inline-flex min-h-11 cursor-pointer items-center rounded-8 border border-key-900 bg-white px-2 py-1 text-dns-16N-130 " +
  "text-key-1000 no-underline hover:underline md:min-h-12 md:px-3 forced-colors:border-[ButtonText]";
