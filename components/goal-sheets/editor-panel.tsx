"use client";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { isAnchor, showFocusedField } from "./focused-field";

export type PanelTab = {
  /** Names the tab in addresses: `#panel-findings`. */
  key: string;
  label: string;
  /** How many things stand in it; null where counting says nothing, and none is not said. */
  count: number | null;
  /** Lists whose items carry `data-field`, so that the field in focus finds its own. */
  content: ReactNode;
};

type EditorPanelProps = { tabs: readonly PanelTab[]; label: string };

const TAB =
  "inline-flex min-h-11 cursor-pointer items-center gap-1 border-b-4 border-transparent px-1.5 text-std-16N-170 " +
  "hover:underline aria-selected:border-key-900 aria-selected:text-key-1000 aria-selected:font-bold";
const ITEMS =
  "[&_[data-focused]]:-order-1 [&_[data-focused]]:border-l-8 [&_[data-focused]]:border-key-900 [&_[data-focused]]:bg-key-50";

const panelId = (key: string) => `panel-${key}`;
const keyInHash = () => location.hash.replace("#panel-", "");
const noChanges = () => () => {};

/** False in the server's page and until the script runs: then every panel stands open below the others. */
function useAwake(): boolean {
  return useSyncExternalStore(
    noChanges,
    () => true,
    () => false,
  );
}

/** Outlives the screen, which is made anew when a change of the sheet leads to another goal. */
let lastChosen: string | undefined;

/** The chosen tab, also by the address's fragment. */
function useChosen(tabs: readonly PanelTab[]) {
  const [asked, setAsked] = useState(lastChosen);
  const choose = (key: string) => {
    lastChosen = key;
    setAsked(key);
  };
  useEffect(() => {
    const follow = () => {
      if (location.hash.startsWith("#panel-")) setAsked(keyInHash());
    };
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  const chosen = tabs.find(({ key }) => key === asked) ?? tabs[0];
  return { chosen: chosen?.key, choose };
}

const STEPS: Record<string, (at: number, count: number) => number> = {
  ArrowRight: (at, count) => (at + 1) % count,
  ArrowLeft: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** What stands beside the form; the panels follow the field in focus and leave the focus where it is. */
export function EditorPanel({ tabs, label }: EditorPanelProps) {
  const root = useRef<HTMLDivElement>(null);
  const anchor = useRef<string | null>(null);
  const awake = useAwake();
  const { chosen, choose } = useChosen(tabs);
  useEffect(() => {
    const follow = ({ target }: FocusEvent) => {
      const found = target instanceof Element ? target.closest("[data-row]")?.getAttribute("data-row") : null;
      if (!found || !isAnchor(found)) return;
      anchor.current = found;
      showFocusedField(root.current, found);
    };
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, []);
  // Contents that were read again, or that another goal brought, are marked anew.
  useEffect(() => showFocusedField(root.current, anchor.current));

  const step = (event: KeyboardEvent) => {
    const next = STEPS[event.key]?.(
      tabs.findIndex(({ key }) => key === chosen),
      tabs.length,
    );
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab) return;
    event.preventDefault();
    choose(tab.key);
    document.getElementById(`${panelId(tab.key)}-tab`)?.focus();
  };
  return (
    <div ref={root} className={ITEMS}>
      <div
        role="tablist"
        aria-label={label}
        className="flex flex-wrap border-b border-solid-gray-420 [@media(scripting:none)]:hidden"
      >
        {tabs.map(({ key, label: name, count }) => (
          <button
            key={key}
            type="button"
            role="tab"
            id={`${panelId(key)}-tab`}
            aria-controls={panelId(key)}
            aria-selected={key === chosen}
            tabIndex={key === chosen ? 0 : -1}
            onClick={() => choose(key)}
            onKeyDown={step}
            className={TAB}
          >
            {name}
            {count !== null && count > 0 && <span>{count}</span>}
          </button>
        ))}
      </div>
      {tabs.map(({ key, label: name, content }) => (
        <div
          key={key}
          role="tabpanel"
          id={panelId(key)}
          aria-labelledby={`${panelId(key)}-tab`}
          tabIndex={-1}
          hidden={awake && key !== chosen}
          className={`scroll-mt-20 py-4 ${key === chosen ? "" : "[@media(scripting:enabled)]:hidden"}`}
        >
          <h3 className="mb-3 text-std-18B-160 [@media(scripting:enabled)]:sr-only">{name}</h3>
          {content}
        </div>
      ))}
    </div>
  );
}
