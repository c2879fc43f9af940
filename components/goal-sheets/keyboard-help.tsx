import { useTranslations } from "next-intl";
import { SHORTCUTS, type ShortcutName } from "./editor-shortcuts";

const NAMES = Object.keys(SHORTCUTS) as ShortcutName[];

/** The editor's shortcuts and what each does; every one has a control of its own on the screen. */
export function KeyboardHelp() {
  const t = useTranslations("editor.keys");
  return (
    <>
      <dl className="grid grid-cols-[max-content_minmax(0,1fr)] gap-x-6 gap-y-2 max-md:grid-cols-1">
        {NAMES.map((name) => (
          <div key={name} className="contents">
            <dt className="font-bold">
              <kbd className="font-sans">
                {SHORTCUTS[name].replace("ArrowUp", "↑").replace("ArrowDown", "↓").replaceAll("+", " + ")}
              </kbd>
            </dt>
            <dd className="max-md:pl-4">{t(name)}</dd>
          </div>
        ))}
        <div className="contents">
          <dt className="font-bold">
            <kbd className="font-sans">Esc</kbd>
          </dt>
          <dd className="max-md:pl-4">{t("escape")}</dd>
        </div>
      </dl>
      <p className="mt-4 text-solid-gray-700">{t("saving")}</p>
    </>
  );
}
