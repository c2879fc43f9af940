import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { removePortraitAction, setPortraitAction } from "@/lib/people/portrait-actions";
import { LARGEST_PORTRAIT, PORTRAIT_FOCUSES } from "@/lib/people/portrait-schema";
import type { PostPortrait } from "@/lib/people/portrait-view";
import { PortraitPicture } from "./portrait-picture";

function SetPortrait({ portrait }: { portrait: PostPortrait }) {
  const t = useTranslations("pickers.portrait");
  return (
    <ActionForm action={setPortraitAction} limit={{ bytes: LARGEST_PORTRAIT, reason: "portraitLarge" }}>
      <input type="hidden" name="postId" value={portrait.postId} />
      <FileField
        label={t("file")}
        name="file"
        support={t("fileHelp")}
        accept="image/jpeg,image/png,image/webp"
        required
      />
      <SelectField
        label={t("focus")}
        name="focus"
        defaultValue="MIDDLE"
        options={PORTRAIT_FOCUSES.map((focus) => ({ value: focus, label: t(focus) }))}
      />
      <div>
        <Button kind="secondary" pendingLabel={t("setting")}>
          {t("set")}
        </Button>
      </div>
    </ActionForm>
  );
}

function RemovePortrait({ portrait }: { portrait: PostPortrait }) {
  const t = useTranslations("pickers.portrait");
  return (
    <details>
      <summary className="min-h-11 py-2 text-error-2 underline">
        {t("remove")}
        <span className="sr-only"> {portrait.name}</span>
      </summary>
      <p className="mb-3">{t("removeHelp")}</p>
      <ActForm
        action={removePortraitAction}
        given={{ postId: portrait.postId }}
        kind="danger"
        of={portrait.name}
      >
        {t("removeConfirm")}
      </ActForm>
    </details>
  );
}

function Changes({ portrait }: { portrait: PostPortrait }) {
  const t = useTranslations("pickers.portrait");
  return (
    <div className="flex min-w-60 flex-1 flex-col gap-2 print:hidden">
      <details>
        <summary className="min-h-11 py-2 text-key-1000 underline">
          {t("change")}
          <span className="sr-only"> {portrait.name}</span>
        </summary>
        <SetPortrait portrait={portrait} />
      </details>
      {portrait.sha256 && <RemovePortrait portrait={portrait} />}
    </div>
  );
}

type PortraitFormsProps = {
  portraits: readonly PostPortrait[];
  /** Whether it is said why a picture cannot be changed here. */
  explains?: boolean;
};

/** The pictures of a department's heads; whoever may, gives them another or takes them away. Works without script. */
export function PortraitForms({ portraits, explains = false }: PortraitFormsProps) {
  const t = useTranslations("pickers.portrait");
  return (
    <ul className="flex flex-col gap-6">
      {portraits.map((portrait) => (
        <li key={portrait.postId} className="flex flex-wrap gap-6">
          <div>
            <PortraitPicture portrait={portrait} />
            <p className="mt-2 text-std-16N-170">
              {portrait.title} {portrait.name}
            </p>
          </div>
          {portrait.mayChange ? <Changes portrait={portrait} /> : explains && <p>{t("notYours")}</p>}
        </li>
      ))}
    </ul>
  );
}
