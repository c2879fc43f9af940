import { once } from "node:events";
import { explain } from "./command";

/** Decodes bytes into lines at line feeds alone: other separators may stand inside a JSON string. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of chunks) {
    rest += typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    yield* lines;
  }
  rest += decoder.decode();
  if (rest !== "") yield rest;
}

/**
 * Answers every line of JSON with one line of JSON, in the same order. A line that cannot be read or answered
 * gives `{"error"}` in its place.
 */
export async function* answerLines(
  lines: AsyncIterable<string>,
  answer: (input: unknown) => unknown,
): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(answered(line, answer))}\n`;
}

function answered(line: string, answer: (input: unknown) => unknown): unknown {
  try {
    return answer(JSON.parse(line.replace(/^\uFEFF/, "")));
  } catch (error) {
    return { error: explain(error) };
  }
}

/** Writes as fast as the reader takes it. */
export async function writeAll(texts: AsyncIterable<string>, output: NodeJS.WritableStream): Promise<void> {
  for await (const text of texts) if (!output.write(text)) await once(output, "drain");
}
