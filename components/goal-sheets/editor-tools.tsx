import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyle } from "@/components/ui/button-style";
import { Dialog } from "@/components/ui/dialog";
import type { ListedFinding } from "@/lib/goal-sheets/sheet-findings";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { BAR_CONTROL } from "./bar-control";
import { SHORTCUTS } from "./editor-shortcuts";
import { findingAddress } from "./finding-address";
import { KeyboardHelp } from "./keyboard-help";

type EditorToolsProps = { view: SheetView; goalId: string | null; findings: readonly ListedFinding[] };

/** Further controls of the editor's bar: the first open finding, here or elsewhere in the sheet, and the shortcuts. */
export function EditorTools({ view, goalId, findings }: EditorToolsProps) {
  const t = useTranslations("editor");
  // What no goal or mission stands for is mended in a goal, so without any there is no way to it.
  const hasGoals = view.content.missions.some(({ goals }) => goals.length > 0);
  const reached = findings.filter(({ missionId }) => hasGoals || missionId !== null);
  const first = reached.find((finding) => finding.goalId === goalId) ?? reached[0];
  return (
    <>
      {first && (
        <Link
          href={findingAddress(view, first)}
          prefetch={false}
          aria-keyshortcuts={SHORTCUTS.firstFinding}
          className={BAR_CONTROL}
        >
          {t("firstFinding", { count: reached.length })}
        </Link>
      )}
      <div className="max-md:hidden">
        <Dialog
          opener={t("keys.title")}
          openerShortcut={SHORTCUTS.help}
          title={t("keys.title")}
          closeLabel={t("keys.close")}
        >
          <KeyboardHelp />
        </Dialog>
      </div>
    </>
  );
}

/** What can be done with the whole sheet from here; the preview opens beside, so that nothing is left. */
export function EditorActions({ view }: { view: SheetView }) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor");
  const { sheet, allowed } = view;
  return (
    <>
      <a
        href={routes.previewSheet(sheet.id)}
        target="_blank"
        rel="noreferrer"
        aria-keyshortcuts={SHORTCUTS.preview}
        className={buttonStyle("secondary")}
      >
        {own("preview")}
      </a>
      <Link
        href={`${routes.submitSheet(sheet.id)}#findings`}
        prefetch={false}
        className={buttonStyle("secondary")}
      >
        {t("allFindings")}
      </Link>
      {allowed.submit === null && (
        <Link href={routes.submitSheet(sheet.id)} prefetch={false} className={buttonStyle("secondary")}>
          {t("goToSubmit")}
        </Link>
      )}
    </>
  );
}
