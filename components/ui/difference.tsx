import { Fragment } from "react";

export type DifferenceWords = {
  /** Read aloud before an added and before a removed piece, and after either. */
  added: string;
  removed: string;
  end: string;
};

type DifferenceProps = {
  pieces: readonly { kind: "same" | "added" | "removed"; text: string }[];
  words: DifferenceWords;
};

const STYLES = {
  added: "bg-green-50 text-green-1200 underline decoration-2 underline-offset-4 decoration-skip-ink-none",
  removed: "bg-red-50 text-red-1200 line-through decoration-2",
};

/** Line breaks that came or went are invisible without a sign of their own. */
function WithBreaks({ text }: { text: string }) {
  const lines = text.split("\n");
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a fixed text have no other identity
    <Fragment key={index}>
      {line}
      {index < lines.length - 1 && (
        <>
          <span aria-hidden="true" className="select-none">
            ↵
          </span>
          {"\n"}
        </>
      )}
    </Fragment>
  ));
}

function Spoken({ children }: { children: string }) {
  return <span className="sr-only select-none">{children}</span>;
}

/** A text with what came underlined and what went struck through: seen without colours, and read aloud too. */
export function Difference({ pieces, words }: DifferenceProps) {
  return pieces.map(({ kind, text }, index) => {
    // biome-ignore-start lint/suspicious/noArrayIndexKey: pieces of a fixed text have no other identity
    if (kind === "same") return <span key={index}>{text}</span>;
    const Piece = kind === "added" ? "ins" : "del";
    return (
      <Piece key={index} className={STYLES[kind]}>
        <Spoken>{words[kind]}</Spoken>
        <WithBreaks text={text} />
        <Spoken>{words.end}</Spoken>
      </Piece>
    );
    // biome-ignore-end lint/suspicious/noArrayIndexKey: as above
  });
}
