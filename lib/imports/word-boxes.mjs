import { appended, readTags } from "./xml-tags.mjs";
import { Refused } from "./zip-entries.mjs";

const MOST_TAGS = 2_000_000;
/** Where texts of drawings stand: boxes in the document, and diagrams in parts of their own. */
const DOCUMENT = "word/document.xml";
const DIAGRAM = /^word\/diagrams\/data\d*\.xml$/;

/** The paragraphs within boxes, or of all of a diagram; what was deleted or moved away is no text. */
function paragraphs(xml, isDiagram, spend) {
  const found = [];
  let [boxes, removed] = [isDiagram ? 1 : 0, 0];
  let [paragraph, isText] = ["", false];
  const isRemoval = (name) => name === "del" || name === "moveFrom";
  const open = (name) => {
    if (name === "txbxContent") boxes += 1;
    else if (isRemoval(name)) removed += 1;
    else if (name === "p") paragraph = "";
    else if (name === "t") isText = boxes > 0 && removed === 0;
  };
  const close = (name) => {
    if (name === "txbxContent") boxes -= 1;
    else if (isRemoval(name)) removed -= 1;
    else if (name === "t") isText = false;
    else if (name === "p" && boxes > 0) {
      found.push(paragraph);
      paragraph = "";
    }
  };
  const text = (piece, isLiteral) => {
    if (isText) paragraph = appended(paragraph, piece, isLiteral);
  };
  readTags(xml, { open, close, text }, spend);
  return found;
}

const bare = (text) => text.replace(/\s+/g, "");

/**
 * The texts of boxes and diagrams that stand in no block of what was read, each once.
 *
 * @param {Map<string, Buffer>} parts of a Word file
 * @param {string} read all that was read of it
 */
export function unreadBoxes(parts, read) {
  let tags = 0;
  const spend = () => {
    tags += 1;
    if (tags > MOST_TAGS) throw new Refused("INFLATES");
  };
  const holders = [...parts].filter(
    ([name, data]) => DIAGRAM.test(name) || (name === DOCUMENT && data.includes("txbxContent")),
  );
  const texts = holders.flatMap(([name, data]) =>
    paragraphs(data.toString("utf8"), DIAGRAM.test(name), spend),
  );
  const known = bare(read);
  return [...new Set(texts)].filter((text) => bare(text) !== "" && !known.includes(bare(text)));
}
