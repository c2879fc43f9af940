"use client";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { CONTROL } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";

type CopyTextProps = { place: string; why: string; text: string; onDiscard(): void };

/** A text that cannot go back into its field: shown to be copied, until its writer removes it. */
export function CopyText({ place, why, text, onDiscard }: CopyTextProps) {
  const t = useTranslations("keeping.copy");
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const control = document.getElementById(id);
    if (control instanceof HTMLTextAreaElement) control.select();
    // Without https there is no clipboard to write to: the text is selected for Ctrl+C.
    await navigator.clipboard?.writeText(text);
    setCopied(true);
  };
  return (
    <Notice kind="warning">
      <div className="flex flex-col gap-2">
        <p>{why}</p>
        <label htmlFor={id} className="font-bold">
          {t("text", { place })}
        </label>
        <textarea id={id} readOnly rows={3} value={text} className={`${CONTROL} field-sizing-content py-3`} />
        <ButtonRow>
          <Button type="button" kind="secondary" onClick={() => void copy()}>
            {t("copy")}
          </Button>
          <Button type="button" kind="secondary" onClick={onDiscard}>
            {t("discard")}
          </Button>
          <span role="status" className="self-center">
            {copied && navigator.clipboard ? t("copied") : ""}
          </span>
        </ButtonRow>
      </div>
    </Notice>
  );
}
