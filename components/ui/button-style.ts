export type ButtonKind = "primary" | "secondary" | "danger";

const SHAPE =
  "inline-flex min-h-12 min-w-24 items-center justify-center gap-2 rounded-8 px-4 py-2 text-center text-oln-16B-100 leading-130 " +
  "underline-offset-3 hover:underline aria-disabled:cursor-not-allowed aria-disabled:border-solid-gray-300 " +
  "aria-disabled:bg-solid-gray-300 aria-disabled:text-solid-gray-700 aria-disabled:no-underline " +
  "forced-colors:border-[ButtonText] forced-colors:aria-disabled:text-[GrayText] print:hidden";

const COLOURS: Record<ButtonKind, string> = {
  primary:
    "border border-key-900 bg-key-900 text-white hover:border-key-1000 hover:bg-key-1000 active:bg-key-1200",
  secondary:
    "border border-key-900 bg-white text-key-900 hover:bg-key-100 hover:text-key-1000 active:bg-key-300",
  danger: "border border-error-2 bg-white text-error-2 hover:bg-red-50 hover:text-red-1000 active:bg-red-200",
};

/** The look shared by buttons and by links that act as the next step. */
export function buttonStyle(kind: ButtonKind): string {
  return `${SHAPE} ${COLOURS[kind]} no-underline`;
}
