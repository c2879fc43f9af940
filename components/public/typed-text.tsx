import type { PublicTexts } from "@/lib/publication/labels";
import { textBlocks } from "@/lib/publication/text-blocks";

/** A text as typed: lines as paragraphs, lines with a bullet as a list; marked as Japanese on English pages. */
export function TypedText({ text, texts }: { text: string; texts: PublicTexts }) {
  return (
    <div lang={texts.typedLang} className="flex flex-col gap-2">
      {textBlocks(text).map((block) =>
        block.kind === "LIST" ? (
          <ul key={block.key} className="list-['・'] pl-4">
            {block.lines.map(({ key, line }) => (
              <li key={key}>{line}</li>
            ))}
          </ul>
        ) : (
          <p key={block.key}>{block.line}</p>
        ),
      )}
    </div>
  );
}
