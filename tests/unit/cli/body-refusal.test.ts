import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { refuseLargeBodies } from "@/lib/cli/body-refusal";
import { LARGEST_BODY } from "@/lib/cli/largest-body.mjs";

const server = createServer(
  refuseLargeBodies((asked, response) => {
    asked.resume().on("end", () => response.end("taken"));
  }),
);
afterEach(() => void server.close());

function send(bytes: number): Promise<{ status: number | undefined; text: string }> {
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const sent = request({ port, method: "POST", headers: { "content-length": bytes } }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => resolve({ status: answer.statusCode, text }));
    });
    sent.on("error", reject);
    sent.end(Buffer.alloc(bytes));
  });
}

it("answers what is larger than any form in words, and passes the rest on", async () => {
  await new Promise<void>((listens) => server.listen(0, listens));
  const refused = await send(30 * 1024 * 1024);
  expect(refused.status).toBe(413);
  expect(refused.text).toContain("送ったファイルが大きすぎます");
  expect(refused.text).toContain("The file is too large");
  expect(await send(LARGEST_BODY)).toMatchObject({ status: 200, text: "taken" });
});
