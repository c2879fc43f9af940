"use client";
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { BAR_CONTROL } from "./bar-control";
import { SHORTCUTS } from "./editor-shortcuts";
import { useArrival } from "./use-arrival";
import { useEditorKeys } from "./use-editor-keys";

type Side = "outline" | "panel";

type EditorFrameProps = {
  /** The open part: a goal's id, or nothing for the head and the missions; its heading's id stands beside it. */
  part: { id: string; heading: string };
  /** Id of what takes the focus on arrival; where none is given the screen begins as every other. */
  at?: string;
  /** Where the open goal stands, in words; read out when it changes. */
  place: string;
  saving: ReactNode;
  /** Further controls of the bar. */
  tools: ReactNode;
  header: ReactNode;
  outline: ReactNode;
  panel: ReactNode;
  words: { outline: string; panel: string; toOutline: string; toPanel: string; close: string };
  children: ReactNode;
};

const BAR =
  "z-2 mb-6 flex flex-wrap items-center gap-x-6 gap-y-2 border-b border-solid-gray-420 bg-white py-2 " +
  "[@media(height>=30rem)]:sticky [@media(height>=30rem)]:top-0 print:hidden";
// Without script nothing could unfold the columns, so they fold only where there is one.
const OUTLINE =
  "lg:sticky lg:top-24 lg:max-h-[calc(100dvh-7rem)] lg:self-start lg:overflow-y-auto lg:pr-1 print:hidden " +
  "max-lg:[@media(scripting:enabled)]:hidden max-lg:group-data-[side=outline]/editor:block! " +
  "lg:max-[81rem]:group-data-[side=panel]/editor:hidden";
const PANEL =
  "min-w-0 lg:max-[81rem]:col-start-2 lg:sticky lg:top-24 lg:max-h-[calc(100dvh-7rem)] lg:self-start " +
  "lg:overflow-y-auto print:hidden max-[81rem]:[@media(scripting:enabled)]:hidden " +
  "max-[81rem]:group-data-[side=panel]/editor:block! max-lg:group-data-[side=panel]/editor:fixed " +
  "max-lg:group-data-[side=panel]/editor:inset-x-0 max-lg:group-data-[side=panel]/editor:bottom-0 " +
  "max-lg:group-data-[side=panel]/editor:z-3 max-lg:group-data-[side=panel]/editor:max-h-[60dvh] " +
  "max-lg:group-data-[side=panel]/editor:overflow-y-auto max-lg:group-data-[side=panel]/editor:border-t-4 " +
  "max-lg:group-data-[side=panel]/editor:border-key-900 max-lg:group-data-[side=panel]/editor:bg-white " +
  "max-lg:group-data-[side=panel]/editor:p-4 [@media(height<30rem)]:max-lg:group-data-[side=panel]/editor:pb-12";
const COLUMNS =
  "grid gap-x-8 gap-y-6 lg:grid-cols-[15rem_minmax(0,1fr)] " +
  "lg:max-[81rem]:group-data-[side=panel]/editor:grid-cols-[minmax(0,1fr)_20rem] " +
  "max-lg:group-data-[side=panel]/editor:pb-[60dvh] min-[81rem]:grid-cols-[15rem_minmax(0,1fr)_20rem]";
const FOLDED = "mb-3 hidden max-[81rem]:group-data-[side=panel]/editor:block";

/** The way into a column: its chosen tab, its current link. */
const ENTRIES = { outline: "[aria-current=page]", panel: "[role=tab][aria-selected=true]" };

const leadsToPanel = (hash: string) => hash.startsWith("#panel-");

/** A column goes to its own place and comes back to the field that was written in. */
function useSides() {
  const [side, setSide] = useState<Side | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const written = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (leadsToPanel(location.hash)) setSide("panel");
  }, []);
  const enter = (asked: Side) => {
    const column = root.current?.querySelector(`[data-column=${asked}]`);
    if (column?.contains(document.activeElement)) return leave();
    flushSync(() => setSide(asked));
    (column?.querySelector<HTMLElement>(ENTRIES[asked]) ?? column?.querySelector("a"))?.focus();
  };
  const leave = () => {
    setSide(null);
    const back = written.current?.isConnected ? written.current : document.getElementById("fields");
    back?.focus();
  };
  const leaveByEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && !event.defaultPrevented) leave();
  };
  return { side, setSide, root, written, enter, leave, leaveByEscape };
}

/** Outline, form and side panel with the bar over them; the columns fold where there is no room for three. */
export function EditorFrame({ part, at, place, words, ...slots }: EditorFrameProps) {
  const { side, setSide, root, written, enter, leave, leaveByEscape } = useSides();
  const [shownPart, setShownPart] = useState(part.id);
  if (shownPart !== part.id) {
    setShownPart(part.id);
    if (side === "outline") setSide(null);
  }
  const said = useArrival(part, at, place);
  const atEdge = useEditorKeys();
  // A link within the screen gives its field the focus, which not every browser does by itself.
  const followAnchor = ({ target }: MouseEvent) => {
    const anchor = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href*="#"]') : null;
    if (anchor?.pathname !== location.pathname || anchor.search !== location.search) return;
    if (leadsToPanel(anchor.hash)) {
      flushSync(() => setSide("panel"));
      document.getElementById(`${anchor.hash.slice(1)}-tab`)?.click();
      return;
    }
    if (side === "panel" && matchMedia("(width < 64rem)").matches) flushSync(() => setSide(null));
    document.getElementById(anchor.hash.slice(1))?.focus();
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: links are pressed by keys as clicks
    // biome-ignore lint/a11y/noStaticElementInteractions: the clicks are the links' own
    <div
      ref={root}
      data-side={side ?? undefined}
      onClick={followAnchor}
      className="group/editor [@media(height<30rem)]:pb-12"
    >
      <div className={BAR}>
        {slots.saving}
        <div className="flex flex-wrap items-center gap-1.5 md:gap-2">
          <button
            type="button"
            aria-keyshortcuts={SHORTCUTS.outline}
            onClick={() => enter("outline")}
            className={BAR_CONTROL}
          >
            {words.toOutline}
          </button>
          <button
            type="button"
            aria-keyshortcuts={SHORTCUTS.panel}
            onClick={() => enter("panel")}
            className={BAR_CONTROL}
          >
            {words.toPanel}
          </button>
          {slots.tools}
        </div>
      </div>
      <p role="status" className="sr-only">
        {atEdge || said}
      </p>
      {slots.header}
      <div className={COLUMNS}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape leaves the column, wherever in it one is */}
        <div data-column="outline" onKeyDown={leaveByEscape} className={OUTLINE}>
          {slots.outline}
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: it only remembers which field had the focus */}
        <div
          id="fields"
          tabIndex={-1}
          onFocus={({ target }) => {
            written.current = target;
          }}
          className="min-w-0 scroll-mt-24"
        >
          {slots.children}
        </div>
        <aside data-column="panel" aria-label={words.panel} onKeyDown={leaveByEscape} className={PANEL}>
          <div className={FOLDED}>
            <Button type="button" kind="secondary" onClick={leave}>
              {words.close}
            </Button>
          </div>
          {slots.panel}
        </aside>
      </div>
    </div>
  );
}
