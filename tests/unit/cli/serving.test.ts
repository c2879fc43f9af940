import { get } from "node:http";
import { describe, expect, it } from "vitest";
import { addressOf, isLoopback } from "../../../lib/cli/addresses";
import { openServer } from "../../../lib/cli/serving";

const ask = (port: number) =>
  new Promise<string>((resolve, reject) => {
    get({ port, host: "127.0.0.1" }, async (answer) => {
      let text = "";
      for await (const chunk of answer) text += chunk;
      resolve(text);
    }).once("error", reject);
  });

describe("listening and stopping", () => {
  it("keeps early requests until the application is ready", async () => {
    const serving = await openServer(0, "127.0.0.1");
    const early = ask(serving.port);
    serving.answerWith((_, response) => response.end("ready"));
    expect(await early).toBe("ready");
    await serving.stop();
  });

  it("finishes a running request, then takes no more", async () => {
    const serving = await openServer(0, "127.0.0.1");
    let finish = () => {};
    const begun = new Promise<void>((resolve) => {
      serving.answerWith((_, response) => {
        finish = () => response.end("finished");
        resolve();
      });
    });
    const running = ask(serving.port);
    await begun;
    const stopped = serving.stop();
    await expect(ask(serving.port)).rejects.toThrow(/ECONNREFUSED/);
    finish();
    expect(await running).toBe("finished");
    await stopped;
  });

  it("cuts what does not end within the grace", async () => {
    const serving = await openServer(0, "127.0.0.1");
    const begun = new Promise<void>((resolve) => serving.answerWith(() => resolve()));
    const cut = expect(ask(serving.port)).rejects.toThrow();
    await begun;
    await serving.stop(20);
    await cut;
  });

  it("cuts a connection that became something else, too", async () => {
    const serving = await openServer(0, "127.0.0.1");
    serving.server.on("upgrade", (_, socket) =>
      socket.write("HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\nConnection: Upgrade\r\n\r\n"),
    );
    const headers = { connection: "upgrade", upgrade: "x" };
    const closed = new Promise((resolve) =>
      get({ port: serving.port, host: "127.0.0.1", headers }).once("upgrade", (_, socket) =>
        socket.once("close", resolve).resume(),
      ),
    );
    await new Promise((resolve) => serving.server.once("upgrade", resolve));
    await serving.stop(20);
    await closed;
  });

  it("tells that a port is taken", async () => {
    const serving = await openServer(0, "127.0.0.1");
    await expect(openServer(serving.port, "127.0.0.1")).rejects.toMatchObject({ code: "EADDRINUSE" });
    await serving.stop();
  });
});

describe("addresses", () => {
  it("knows which hosts only this machine reaches", () => {
    expect(["127.0.0.1", "127.8.9.10", "localhost", "::1"].filter(isLoopback)).toHaveLength(4);
    expect(
      ["0.0.0.0", "::", "192.168.0.5", "town.example", "127.0.0.1.town.example", ""].filter(isLoopback),
    ).toEqual([]);
  });

  it("writes an address that opens in a browser here", () => {
    expect(addressOf("127.0.0.1", 3000)).toBe("http://127.0.0.1:3000");
    expect(addressOf("::1", 3000)).toBe("http://[::1]:3000");
    expect(addressOf("0.0.0.0", 80)).toBe("http://localhost:80");
  });
});
