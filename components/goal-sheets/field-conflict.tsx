"use client";
import { SaveConflict } from "./save-conflict";
import { draftStore, useDraftField } from "./use-draft-field";

type FieldConflictProps = Parameters<typeof useDraftField>[0] & {
  stored: string;
  readAt: number;
  shape: "line" | "text";
  /** The conflict is over, whichever way. */
  onSettled(): void;
};

/** The conflict of a written field, with the writer's text as it is typed. */
export function FieldConflict({ stored, readAt, shape, onSettled, ...field }: FieldConflictProps) {
  const { anchor } = field;
  const { text, current, base, joined } = useDraftField(field, stored, readAt);
  const settled = (settle: () => void) => {
    settle();
    onSettled();
  };
  return (
    <SaveConflict
      mine={text}
      theirs={current ?? ""}
      onChoose={(whose) => settled(() => draftStore.choose(anchor, whose))}
      joining={{
        base,
        joined,
        oneLine: shape === "line",
        onDraft: (draft) => draftStore.draftJoined(anchor, draft),
        onJoin: (own) => settled(() => draftStore.join(anchor, own)),
      }}
    />
  );
}
