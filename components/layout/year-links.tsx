import Link from "next/link";
import { useLocale } from "next-intl";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

type YearLinksProps = {
  label: string;
  years: readonly number[];
  current: number;
  /** Where the same screen stands for a year. */
  addressOf(year: number): string;
};

/** Links to the same screen in the municipality's other years; nothing where there is only one. */
export function YearLinks({ label, years, current, addressOf }: YearLinksProps) {
  const locale = toLocale(useLocale());
  if (years.length < 2) return null;
  return (
    <nav aria-label={label} className="mb-6 print:hidden">
      <ul className="flex flex-wrap gap-2">
        {years.map((year) => (
          <li key={year}>
            <Link
              href={addressOf(year)}
              prefetch={false}
              aria-current={year === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center rounded-8 border border-solid-gray-420 px-4 text-dns-16N-130 no-underline hover:underline aria-[current]:border-key-900 aria-[current]:bg-key-50 aria-[current]:font-bold"
            >
              {formatFiscalYear(year, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
