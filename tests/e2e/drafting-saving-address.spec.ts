import { routes } from "../../lib/routes";
import { expect, test } from "../support/browser";
import { GOAL, townOfThisFile } from "../support/saving-desk";

const town = townOfThisFile();

type Asked = { sheetId: string; change: object; headers: Record<string, string> };

/** What an answer says, without what belongs to its moment and to the way it travelled. */
async function said(answer: Response) {
  const { savedAt, ...body } = await answer.json();
  const headers = Object.fromEntries(answer.headers);
  for (const name of ["date", "connection", "keep-alive", "content-length", "transfer-encoding"])
    delete headers[name];
  return { status: answer.status, body, isSaved: savedAt !== undefined, headers };
}

function put({ sheetId, change, headers }: Asked, body: (text: string) => BodyInit) {
  const address = `${town.address()}${routes.sheetFields(sheetId)}`;
  const init = { method: "PUT", headers, body: body(JSON.stringify(change)), duplex: "half" };
  return fetch(address, init as RequestInit).then(said);
}

/** The same request twice: with its length it is answered before the framework, without it by the framework's route. */
async function askBothWays(asked: Asked) {
  const early = await put(asked, (text) => text);
  const late = await put(asked, (text) => new Blob([text]).stream());
  // That it varies by the framework's own headers, the framework alone says.
  expect([early.headers.vary, late.headers.vary]).toEqual([undefined, expect.stringContaining("rsc")]);
  delete late.headers.vary;
  expect(early).toEqual(late);
  return early;
}

test("a save is answered alike before the framework and in the framework's route", async ({ browser }) => {
  const { page, sheet } = await town.headInGoal(browser);
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const goalId = new URL(page.url()).searchParams.get("goal");
  const sheetId = sheet.split("/").at(-1) ?? "";
  const asItIs = { subject: { kind: "goal", id: goalId }, field: "title", base: GOAL, value: GOAL };
  const ask = (given: Partial<Asked>) =>
    askBothWays({ sheetId, change: asItIs, ...given, headers: { cookie, ...given.headers } });

  const saved = await ask({ headers: { "x-forwarded-proto": "https" } });
  expect(saved).toMatchObject({ status: 200, body: { value: GOAL }, isSaved: true });
  expect(saved.headers).toMatchObject({
    "content-security-policy": expect.stringContaining("default-src 'self'"),
    "strict-transport-security": "max-age=31536000",
    "x-frame-options": "DENY",
    "content-type": "application/json",
  });
  expect((await ask({})).headers).not.toHaveProperty("strict-transport-security");

  const refusals: [number, Partial<Asked>][] = [
    [401, { headers: { cookie: "" } }],
    [401, { headers: { "x-writer": crypto.randomUUID() } }],
    [403, { headers: { "sec-fetch-site": "cross-site" } }],
    [404, { sheetId: crypto.randomUUID() }],
    [409, { change: { ...asItIs, base: "ほかの表題", value: "あとから書いた表題" } }],
    [422, { change: { ...asItIs, value: 1 } }],
  ];
  for (const [status, given] of refusals) expect((await ask(given)).status).toBe(status);
  expect((await ask({})).body).toEqual({ value: GOAL });
  await page.close();
});
