// Loaded into the server that the browser tests start (node --import): tells a fingerprint of every table.
import { createHash } from "node:crypto";
import { createServer } from "node:http";

// A refused act may be noted there: who signed in when, which try failed, and who has a sheet open; mail is made in the background.
const NOT_CONTENT = new Set(["signInSession", "account", "sheetPresence", "mailDigest"]);

// Background steps seal the audit chain and mail notices, some time after they were written.
const WRITTEN_LATER = new Set(["sealNumber", "sealHash", "sealedAt", "sentAt", "digestsMadeOn"]);

const printable = (name, value) => {
  if (WRITTEN_LATER.has(name)) return undefined;
  return typeof value === "bigint" ? String(value) : value;
};

function fingerprint(rows) {
  const lines = rows.map((row) => JSON.stringify(row, printable)).sort();
  return `${rows.length} rows ${createHash("sha256").update(lines.join("\n")).digest("hex").slice(0, 16)}`;
}

async function everyTable() {
  const { prisma } = globalThis.michishirubeDatabase;
  const state = {};
  for (const name of Object.keys(prisma).filter((key) => /^[a-z]/.test(key) && !NOT_CONTENT.has(key))) {
    if (typeof prisma[name]?.findMany === "function")
      state[name] = fingerprint(await prisma[name].findMany());
  }
  return state;
}

const server = createServer(async (_, response) => {
  try {
    response.end(JSON.stringify(await everyTable()));
  } catch (error) {
    response.writeHead(500).end(String(error));
  }
});
server.listen(process.env.INSPECTION_SOCKET);
server.unref();
