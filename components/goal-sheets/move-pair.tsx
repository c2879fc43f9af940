import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { SHORTCUTS } from "./editor-shortcuts";
import { MoveButton } from "./move-button";
import { MovedPlace } from "./moved-place";

type MovePairProps = Pick<ComponentProps<typeof MoveButton>, "action"> & {
  given: { sheetId: string; missionId?: string; paragraphId?: string };
  /** Which of its list it is, from 0, and of how many. */
  at: number;
  count: number;
  /** Its name with its number, by which equal buttons are told apart. */
  name: string;
};

/** One place up or down in a list; the shortcuts move the part (`data-part`) that the focus is in. */
export function MovePair({ action, given, at, count, name }: MovePairProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor.structure");
  const both = { action, of: name };
  return (
    <>
      <MoveButton
        {...both}
        given={{ ...given, direction: "up" }}
        atEdge={at === 0}
        why={own("first")}
        shortcut={SHORTCUTS.moveUp}
      >
        {t("moveUp")}
      </MoveButton>
      <MoveButton
        {...both}
        given={{ ...given, direction: "down" }}
        atEdge={at === count - 1}
        why={own("last")}
        shortcut={SHORTCUTS.moveDown}
      >
        {t("moveDown")}
      </MoveButton>
      <MovedPlace place={own("at", { total: count, at: at + 1, name })} />
    </>
  );
}
