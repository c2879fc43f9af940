"use client";
import Link, { useLinkStatus } from "next/link";
import { usePathname } from "next/navigation";

export type DeskLink = { href: string; label: string };

const LINK =
  "flex min-h-11 items-center py-2 pr-3 text-dns-16N-130 text-solid-gray-900 no-underline hover:underline";

/** A link is current on its own screen and on those below it; the desk is above all and only on its own. */
function isCurrent(path: string, href: string, root: string): boolean {
  return path === href || (href !== root && path.startsWith(`${href}/`));
}

/** Says that the next screen is on its way; until it comes the present one stays, so that nothing jumps. */
function OnItsWay({ label }: { label: string }) {
  const { pending } = useLinkStatus();
  return (
    <span role="status" className="ml-auto text-dns-14N-120 text-solid-gray-700">
      {pending && label}
    </span>
  );
}

type LinksProps = { links: readonly DeskLink[]; path: string; loadingLabel: string };

function Links({ links, path, loadingLabel }: LinksProps) {
  const root = links[0]?.href ?? "";
  return (
    <ul>
      {links.map(({ href, label }) => {
        const current = isCurrent(path, href, root);
        return (
          <li key={href}>
            <Link
              href={href}
              prefetch={false}
              aria-current={current ? "page" : undefined}
              className={`${LINK} ${current ? "border-l-4 border-key-900 bg-key-50 pl-3 font-700" : "pl-4"}`}
            >
              {label}
              <OnItsWay label={loadingLabel} />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

/** The desk's menu: a column at the left, on a phone a fold that closes when one has gone somewhere. */
export function DeskNavigation(props: { label: string; loadingLabel: string; links: readonly DeskLink[] }) {
  const { label, links, loadingLabel } = props;
  const path = usePathname();
  return (
    <nav aria-label={label} className="md:w-52 md:shrink-0 print:hidden">
      <details key={path} className="border-b border-solid-gray-300 md:hidden">
        <summary className="flex min-h-12 items-center gap-2 px-4 text-oln-16B-100">
          <span aria-hidden="true">☰</span>
          {label}
        </summary>
        <Links links={links} path={path} loadingLabel={loadingLabel} />
      </details>
      <div className="sticky top-0 hidden py-4 md:block">
        <Links links={links} path={path} loadingLabel={loadingLabel} />
      </div>
    </nav>
  );
}
