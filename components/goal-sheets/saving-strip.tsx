import { useTranslations } from "next-intl";
import { ShapeMark } from "@/components/ui/shape";
import type { SavingLine } from "./saving-line";

/**
 * How saving goes in a few words at the lower edge, on screens too low for the bar to stay in sight (much enlarged, a
 * telephone laid on its side). A trouble leads to the bar, where the rest is said and can be done.
 */
export function SavingStrip({ line: { strip, time, trouble, shape, colour } }: { line: SavingLine }) {
  const t = useTranslations("keeping.strip");
  const words = (
    <>
      <ShapeMark shape={shape} />
      {t(strip, { time: time ?? "" })}
    </>
  );
  const look = `flex min-h-6 items-center gap-2 text-std-16N-170 ${colour}`;
  return (
    <div
      data-saving-strip
      className="fixed inset-x-0 bottom-0 z-4 hidden border-t border-solid-gray-420 bg-white px-4 [@media(height<30rem)]:block print:hidden"
    >
      {trouble ? (
        <a href="#saving" className={look}>
          {words}
        </a>
      ) : (
        <p aria-hidden="true" className={look}>
          {words}
        </p>
      )}
    </div>
  );
}
