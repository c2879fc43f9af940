"use client";
import { useTranslations } from "next-intl";
import { useEffect, useId, useRef } from "react";
import { Button, ButtonRow } from "@/components/ui/button";
import { CONTROL, FieldFrame } from "@/components/ui/field";
import { joinedText } from "@/lib/goal-sheets/joined-text";

export type Joining = {
  /** What both texts were made from. */
  base: string;
  /** The joined text as far as it was edited; null while nobody joins. */
  joined: string | null;
  oneLine: boolean;
  onDraft(joined: string | null): void;
  onJoin(joined: string): void;
};

type JoinedTextProps = Joining & { mine: string; theirs: string };

/** A third text, prefilled with what both writers changed, to be edited and saved in the place of either. */
export function JoinedText({ mine, theirs, base, joined, oneLine, onDraft, onJoin }: JoinedTextProps) {
  const t = useTranslations("keeping.conflict");
  const id = useId();
  const control = useRef<HTMLTextAreaElement>(null);
  const asked = useRef(false);
  const open = joined !== null;
  useEffect(() => {
    if (open && asked.current) control.current?.focus();
  }, [open]);
  if (joined === null) {
    const begin = () => {
      asked.current = true;
      onDraft(joinedText(base, mine, theirs, oneLine ? "　" : "\n"));
    };
    return (
      <div className="mt-4">
        <Button type="button" kind="secondary" onClick={begin}>
          {t("join")}
        </Button>
      </div>
    );
  }
  const typed = (text: string) => (oneLine ? text.replaceAll("\n", "") : text);
  return (
    <div className="mt-4 flex flex-col gap-3">
      <FieldFrame id={id} label={t("joined")} support={t("joinedHelp")} errors={[]}>
        <textarea
          ref={control}
          id={id}
          aria-describedby={`${id}-support`}
          rows={oneLine ? 1 : 4}
          value={joined}
          onChange={(event) => onDraft(typed(event.currentTarget.value))}
          autoComplete="off"
          className={`${CONTROL} field-sizing-content max-h-[70vh] resize-y py-3`}
        />
      </FieldFrame>
      <ButtonRow>
        <Button type="button" onClick={() => onJoin(joined)}>
          {t("keepJoined")}
        </Button>
        <Button type="button" kind="secondary" onClick={() => onDraft(null)}>
          {t("giveUp")}
        </Button>
      </ButtonRow>
    </div>
  );
}
