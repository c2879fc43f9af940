const DIRECTORY_ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;

/** Where the entries of a zip file's directory begin. */
function directoryEntries(bytes: Buffer): number[] {
  const end = bytes.length - 22;
  const count = bytes.readUInt16LE(end + 10);
  const places: number[] = [];
  let at = bytes.readUInt32LE(end + 16);
  while (places.length < count) {
    if (bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new Error("not a directory entry");
    places.push(at);
    at += ENTRY_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30);
  }
  return places;
}

/** The same zip file, whose directory says of every entry that it inflates to so few bytes. */
export function withLyingSizes(zip: Uint8Array, size: number): Uint8Array {
  const bytes = Buffer.from(zip);
  for (const at of directoryEntries(bytes)) {
    bytes.writeUInt32LE(size, at + 24);
    bytes.writeUInt32LE(size, bytes.readUInt32LE(at + 42) + 22);
  }
  return new Uint8Array(bytes);
}

/** The same zip file, with so many more entries that all lie over its last one. */
export function withOverlappingEntries(zip: Uint8Array, count: number): Uint8Array {
  const bytes = Buffer.from(zip);
  const end = bytes.length - 22;
  const last = directoryEntries(bytes).at(-1) ?? 0;
  const nameLength = bytes.readUInt16LE(last + 28);
  const more = Array.from({ length: count }, (_, at) => {
    const entry = Buffer.from(bytes.subarray(last, last + ENTRY_LENGTH));
    const name = `over${at}`.padEnd(nameLength, "x");
    entry.writeUInt16LE(name.length, 28);
    return Buffer.concat([entry, Buffer.from(name)]);
  });
  const added = Buffer.concat(more);
  const tail = Buffer.from(bytes.subarray(end));
  tail.writeUInt16LE(tail.readUInt16LE(8) + count, 8);
  tail.writeUInt16LE(tail.readUInt16LE(10) + count, 10);
  tail.writeUInt32LE(tail.readUInt32LE(12) + added.length, 12);
  return new Uint8Array(Buffer.concat([bytes.subarray(0, end), added, tail]));
}
