import { inflateRawSync } from "node:zlib";

/** Why a file is not read; the code is the end of a reason `import…`. */
export class Refused extends Error {
  constructor(code) {
    super(code);
    this.code = code;
  }
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const [STORED, DEFLATED] = [0, 8];

/** A sheet of goals has some dozens of parts; the bounds, in bytes, are those of a large one with pictures. */
const DOCUMENT_BOUNDS = { entries: 2000, entry: 24 * 1024 * 1024, total: 48 * 1024 * 1024 };

function endOfDirectory(bytes) {
  const first = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= first; at -= 1) {
    if (bytes.readUInt32LE(at) === END_OF_DIRECTORY) return at;
  }
  throw new Refused("DAMAGED");
}

function readDirectory(bytes, most) {
  const end = endOfDirectory(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > most) throw new Refused("INFLATES");
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Refused("DAMAGED");
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
      bytes.readUInt16LE(at + place),
    );
    entries.push({
      name: bytes.toString("utf8", at + 46, at + 46 + nameLength),
      flags: bytes.readUInt16LE(at + 8),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      start: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

/** What an entry holds, by counting and not by what the directory says; never more than `most` bytes. */
function content(bytes, { start, packed, method, flags }, most) {
  if (flags & ENCRYPTED) throw new Refused("OLD_OFFICE");
  if (bytes.readUInt32LE(start) !== LOCAL_ENTRY) throw new Refused("DAMAGED");
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28);
  const data = bytes.subarray(from, from + packed);
  if (data.length !== packed) throw new Refused("DAMAGED");
  if (method === STORED && packed <= most) return data;
  if (method !== DEFLATED) throw new Refused(method === STORED ? "INFLATES" : "DAMAGED");
  try {
    return inflateRawSync(data, { maxOutputLength: most });
  } catch (error) {
    throw new Refused(error.code === "ERR_BUFFER_TOO_LARGE" ? "INFLATES" : "DAMAGED");
  }
}

/** Entities could grow without bound, and no office program writes them. */
function refuseEntities(name, data) {
  if (!/\.(xml|rels)$/i.test(name)) return;
  const isWide = (data[0] === 0xfe && data[1] === 0xff) || (data[0] === 0xff && data[1] === 0xfe);
  if (isWide || data.includes("<!DOCTYPE") || data.includes("<!ENTITY")) throw new Refused("DAMAGED");
}

function refuseMacros(name, data) {
  const isTypes = name === "[Content_Types].xml";
  const isNamed = /vba(Project|Data)/i.test(name);
  if (isNamed || (isTypes && /macroEnabled|vbaProject/i.test(data.toString("latin1"))))
    throw new Refused("MACROS");
}

function inflateAll(bytes, bounds) {
  const parts = new Map();
  let [inflated, packed] = [0, 0];
  for (const entry of readDirectory(bytes, bounds.entries)) {
    packed += entry.packed;
    // Entries that lie over one another make a small file endless.
    if (packed > bytes.length || parts.has(entry.name)) throw new Refused("DAMAGED");
    const data = content(bytes, entry, Math.min(bounds.entry, bounds.total - inflated) + 1);
    inflated += data.length;
    if (data.length > bounds.entry || inflated > bounds.total) throw new Refused("INFLATES");
    refuseEntities(entry.name, data);
    refuseMacros(entry.name, data);
    parts.set(entry.name, data);
  }
  return parts;
}

/**
 * Inflates every entry once within bounds before anything reads it, and tells what kind of file it is.
 * Throws Refused for what is damaged, protected, has macros or would grow too large.
 *
 * @param {Buffer} bytes
 * @param {{ entries: number, entry: number, total: number }} [bounds] most parts, bytes of a part and bytes of all
 * @returns {{ kind: "docx" | "xlsx" | null, parts: Map<string, Buffer> }} no kind for a zip file of another one
 */
export function openOfficeFile(bytes, bounds = DOCUMENT_BOUNDS) {
  try {
    const parts = inflateAll(bytes, bounds);
    if (parts.has("word/document.xml")) return { kind: "docx", parts };
    return { kind: parts.has("xl/workbook.xml") ? "xlsx" : null, parts };
  } catch (error) {
    // Reading beyond the end of the bytes.
    throw error instanceof RangeError ? new Refused("DAMAGED") : error;
  }
}
