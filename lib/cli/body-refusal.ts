import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import en from "@/lib/i18n/messages/en/shell.json";
import ja from "@/lib/i18n/messages/ja/shell.json";
import { LARGEST_BODY } from "./largest-body.mjs";
import { securityHeaders } from "./security-headers.mjs";

const said = ({ tooLarge: { title, next } }: typeof ja) => `<h1>${title}</h1><p>${next}</p>`;

/** The language is not known here, so it speaks both. */
const PAGE = `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${ja.tooLarge.title}</title>
<style>main { max-width: 50rem; margin: auto; padding: 1.5rem; font-family: sans-serif; line-height: 1.7 }</style>
<main>${said(ja)}<div lang="en">${said(en)}</div></main>
</html>
`;

function refuse(request: IncomingMessage, response: ServerResponse) {
  // A browser that still sends when it is answered takes the answer for a broken connection.
  request.on("end", () => {
    response.writeHead(413, {
      ...securityHeaders(false),
      "Content-Type": "text/html; charset=utf-8",
      "Content-Length": Buffer.byteLength(PAGE),
    });
    response.end(PAGE);
  });
  request.resume();
}

/**
 * Refuses in words what is larger than any form may bring: the framework would cut it off and speak of a fault. With
 * script the form itself says so before it sends anything.
 */
export function refuseLargeBodies(listener: RequestListener): RequestListener {
  return (request, response) => {
    if (Number(request.headers["content-length"]) > LARGEST_BODY) refuse(request, response);
    else listener(request, response);
  };
}
