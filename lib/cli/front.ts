import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { answerField, type FieldAnswer } from "@/lib/goal-sheets/field-answer";
import { HTTPS_HEADERS, securityHeaders } from "./security-headers.mjs";

/** Two texts of the longest length with every letter escaped; whatever is longer the framework reads and refuses. */
const LONGEST_BODY = 300_000;
const FIELDS = /^\/api\/desk\/sheets\/([0-9a-f-]{36})\/fields$/;
const HEADERS = { ...securityHeaders(false), "Content-Type": "application/json" };

/** The sheet whose field is saved; undefined for everything else, and for whatever is written in an unusual way. */
function savedSheet({ method, url = "", headers }: IncomingMessage): string | undefined {
  const isShort = Number(headers["content-length"]) <= LONGEST_BODY;
  return method === "PUT" && isShort ? FIELDS.exec(url)?.[1] : undefined;
}

const headersOf = ({ headers }: IncomingMessage) => ({
  get(name: string) {
    const value = headers[name];
    return typeof value === "string" ? value : null;
  },
});

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString("utf8"));
}

function send(request: IncomingMessage, response: ServerResponse, { status, body }: FieldAnswer) {
  const text = JSON.stringify(body);
  const isHttps = request.headers["x-forwarded-proto"] === "https";
  response.writeHead(status, {
    ...HEADERS,
    ...(isHttps ? HTTPS_HEADERS : undefined),
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(text);
}

async function saveField(request: IncomingMessage, response: ServerResponse, sheetId: string) {
  try {
    const asked = { headers: headersOf(request), json: () => readJson(request) };
    send(request, response, await answerField(asked, sheetId));
  } catch (error) {
    const id = randomUUID().slice(0, 8);
    console.error(`Fault ${id} at a save:`, error);
    response.writeHead(500, HEADERS).end(JSON.stringify({ code: "FAULT", reason: id }));
  }
}

/**
 * Answers the address that every pause in typing asks, before the framework does (docs/decisions/0016); everything else
 * goes on to the framework, which would answer this address by the same function.
 */
export function answerFirst(framework: RequestListener): RequestListener {
  return (request, response) => {
    const sheetId = savedSheet(request);
    if (sheetId === undefined) framework(request, response);
    else void saveField(request, response, sheetId);
  };
}
