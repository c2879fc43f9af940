"use client";
import { useTranslations } from "next-intl";
import { CONTROL, controlAttributes, FieldFrame } from "@/components/ui/field";
import { POLICY_BASES, type PolicyBasis } from "@/lib/goal-sheets/field-place";
import { AutosaveField } from "./autosave-field";
import type { DraftField } from "./draft-store";
import { SaveConflict } from "./save-conflict";
import { draftStore, useDraftField, useDraftPart } from "./use-draft-field";

type PolicyBasisFieldProps = {
  /** Where kind and text of the basis are saved. */
  kind: DraftField;
  text: DraftField;
  stored: { kind: string; text: string };
  /** The field with the plan's items: where some are chosen, no basis is asked for. */
  items: { anchor: string; stored: string };
  readAt: number;
};

const isBasis = (value: string): value is PolicyBasis => (POLICY_BASES as readonly string[]).includes(value);

/** What a goal rests on that serves no item of the plan; asked only while none is chosen. */
export function PolicyBasisField({ kind, text, stored, items, readAt }: PolicyBasisFieldProps) {
  const t = useTranslations("pickers.basis");
  const isAnyChosen = useDraftPart(items.anchor, ({ text }) => text !== "", items.stored !== "");
  const state = useDraftField(kind, stored.kind, readAt);
  const named = (value: string) => (isBasis(value) ? t(value) : t("none"));
  if (isAnyChosen && state.text === "") return null;
  return (
    <div className="mt-6 flex flex-col gap-6">
      <FieldFrame id={kind.anchor} label={t("kind")} support={t("kindHelp")} errors={[]}>
        <select
          {...controlAttributes({ id: kind.anchor, support: t("kindHelp"), errors: [] })}
          value={state.text}
          onChange={(event) => draftStore.type(kind.anchor, event.currentTarget.value, 0)}
          onBlur={() => draftStore.open(kind, stored.kind, readAt)}
          className={`${CONTROL} h-12 self-start`}
        >
          {["", ...POLICY_BASES].map((value) => (
            <option key={value} value={value}>
              {named(value)}
            </option>
          ))}
        </select>
        {state.status === "conflict" && (
          <SaveConflict
            mine={named(state.text)}
            theirs={named(state.current ?? "")}
            onChoose={(whose) => draftStore.choose(kind.anchor, whose)}
          />
        )}
      </FieldFrame>
      {state.text !== "" && (
        <AutosaveField
          {...text}
          label={t("text")}
          support={t("textHelp")}
          shape="line"
          stored={stored.text}
          readAt={readAt}
        />
      )}
    </div>
  );
}
