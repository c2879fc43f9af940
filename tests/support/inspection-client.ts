import { request } from "node:http";

/** Number of rows and fingerprint of every table of the server under test, by the table's name in code. */
export type DatabaseState = Record<string, string>;

/**
 * What the server's database holds now. Two equal states mean that nothing changed:
 *   const before = await databaseState(); …refused act… ; expect(await databaseState()).toEqual(before);
 * Sign-ins (sessions, failed tries) are left out.
 */
export function databaseState(): Promise<DatabaseState> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: process.env.INSPECTION_SOCKET, path: "/" }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString("utf8");
      if (answer.statusCode === 200) resolve(JSON.parse(text));
      else reject(new Error(text));
    });
    asked.once("error", reject);
    asked.end();
  });
}
