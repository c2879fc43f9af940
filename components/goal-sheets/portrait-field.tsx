import { useLocale } from "next-intl";
import { PortraitForms } from "@/components/people/portrait-form";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";

/** The heads' portraits, where the form has a place for them; they belong to the posts and not to the sheet. */
export function PortraitField({ view }: { view: SheetView }) {
  const locale = toLocale(useLocale());
  const entry = view.form.header.find(({ field }) => field === "portrait");
  if (!entry || view.portraits.length === 0) return null;
  return (
    <section aria-labelledby="portrait-heading" className="border-b border-solid-gray-300 py-6">
      <h3 id="portrait-heading" className="text-std-17B-170">
        {entry.label[locale]}
      </h3>
      <p className="mb-3 text-std-16N-170 text-solid-gray-700">{entry.help[locale]}</p>
      <PortraitForms portraits={view.portraits} explains />
    </section>
  );
}
