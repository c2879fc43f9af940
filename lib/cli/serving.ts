import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Running requests get this long to finish after the signal to stop. */
const GRACE_MS = 20_000;
const SWEEP_MS = 50;

export type Serving = {
  server: Server;
  port: number;
  /** Gives the server its work; requests that came earlier have waited for it. */
  answerWith(listener: RequestListener): void;
  /** Takes no more connections, lets running requests finish within the grace, then cuts the rest. */
  stop(graceMs?: number): Promise<void>;
};

function listen(server: Server, port: number, host: string) {
  return new Promise<number>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.removeListener("error", reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Listens at once, so that a taken port is known before anything slow is done. Throws the error of listening. */
export async function openServer(port: number, host: string): Promise<Serving> {
  let give: (listener: RequestListener) => void = () => {};
  const given = new Promise<RequestListener>((resolve) => {
    give = resolve;
  });
  let stopping = false;
  const server = createServer(async (request, response) => {
    if (stopping) response.setHeader("connection", "close");
    (await given)(request, response);
  });
  const sockets = new Set<Socket>();
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  const taken = await listen(server, port, host);
  const stop = async (graceMs = GRACE_MS) => {
    stopping = true;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
    // Not closeAllConnections: it leaves out sockets that became something else, such as development's reloading.
    const cut = setTimeout(() => sockets.forEach((socket) => void socket.destroy()), graceMs);
    await closed;
    clearInterval(sweep);
    clearTimeout(cut);
  };
  return { server, port: taken, answerWith: give, stop };
}
