import { createServer, type IncomingMessage, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { PUT } from "@/app/api/desk/sheets/[id]/fields/route";
import { answerFirst } from "@/lib/cli/front";

/** Who answers the address that saves a field: `npm start` before the framework, or the framework's route. */
export const WAYS = ["before the framework", "in the framework's route"] as const;
export type Way = (typeof WAYS)[number];

async function answerOfRoute(request: IncomingMessage): Promise<Response> {
  const { method, headers, url = "" } = request;
  const asked = new Request(`http://${headers.host}${url}`, {
    method,
    headers: headers as Record<string, string>,
    body: Readable.toWeb(request) as ReadableStream,
    duplex: "half",
  } as RequestInit);
  return PUT(asked, { params: Promise.resolve({ id: url.split("/")[4] ?? "" }) });
}

const inRoute: RequestListener = async (request, response) => {
  const answer = await answerOfRoute(request);
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
};

/** Answers with a status that no save has, to show what was handed on. */
export const HANDED_ON = 418;
const handedOn: RequestListener = (request, response) => {
  request.resume();
  request.on("end", () => response.writeHead(HANDED_ON).end());
};

/** The address on a socket of its own. */
export async function startFieldServer(way: Way) {
  const server = createServer(way === "before the framework" ? answerFirst(handedOn) : inRoute);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { address, stop };
}
