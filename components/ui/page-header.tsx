import Link from "next/link";
import type { ReactNode } from "react";

type PageHeaderProps = {
  title: ReactNode;
  lead?: ReactNode;
  /** The way down to this screen, without the screen itself. */
  breadcrumbs?: readonly { href: string; label: string }[];
  actions?: ReactNode;
};

function Breadcrumbs({ way }: { way: readonly { href: string; label: string }[] }) {
  return (
    <ol className="flex flex-wrap gap-x-2 text-std-16N-170 print:hidden">
      {way.map(({ href, label }) => (
        <li
          key={href}
          className="not-last:after:ml-2 not-last:after:text-solid-gray-600 not-last:after:content-['›'/'']"
        >
          <Link href={href} prefetch={false}>
            {label}
          </Link>
        </li>
      ))}
    </ol>
  );
}

/** Says where one is: the way here, the title, one sentence, and what can be done with the whole. */
export function PageHeader({ title, lead, breadcrumbs, actions }: PageHeaderProps) {
  return (
    <header className="mb-6 flex flex-col gap-3">
      {breadcrumbs && breadcrumbs.length > 0 && <Breadcrumbs way={breadcrumbs} />}
      <div className="flex flex-wrap items-start justify-between gap-4">
        <h1 className="min-w-0 text-std-24B-150 wrap-anywhere md:text-std-28B-150">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3 print:hidden">{actions}</div>}
      </div>
      {lead && <div className="max-w-200 text-std-16N-170">{lead}</div>}
    </header>
  );
}
