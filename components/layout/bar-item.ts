/** How a link or small button of the top bar looks: as calm as text, as large as a finger. */
export const BAR_ITEM =
  "inline-flex min-h-11 items-center gap-1 rounded-4 px-2 text-dns-16N-130 text-key-1000 underline underline-offset-3 hover:decoration-3";
