/** The link by which this click leaves the screen; null where the screen stays, here or behind a new tab. */
export function leavingLink(event: MouseEvent): HTMLAnchorElement | null {
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || link.origin !== location.origin || link.hasAttribute("download")) return null;
  if (link.target !== "" && link.target !== "_self") return null;
  const { pathname, search } = location;
  return link.hash !== "" && link.pathname === pathname && link.search === search ? null : link;
}
