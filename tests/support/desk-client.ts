import { routes } from "../../lib/routes";
import { PASSWORD } from "./account";

const cookiesOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");

/** Signs in as a browser without scripts would, through next-auth. Returns the cookies of the session. */
export async function signIn(address: string, municipalityId: string, email: string): Promise<string> {
  const asked = await fetch(`${address}/api/auth/csrf`);
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie: cookiesOf(asked) },
    body: new URLSearchParams({ csrfToken, municipalityId, email, password: PASSWORD }),
  });
  const cookies = cookiesOf(answer);
  if (!cookies.includes("session-token")) throw new Error(`${email} could not sign in: ${answer.status}`);
  return cookies;
}

export type SavedField = { subject: { kind: "sheet" | "mission" | "goal"; id: string }; field: string };

/** One autosave as the editor sends it. Resolves once the server has acknowledged it. */
export async function saveField(
  address: string,
  cookie: string,
  sheetId: string,
  change: SavedField & { base: string; value: string },
): Promise<void> {
  const answer = await fetch(`${address}${routes.sheetFields(sheetId)}`, {
    method: "PUT",
    headers: { cookie, "content-type": "application/json" },
    body: JSON.stringify(change),
  });
  const body = await answer.text();
  if (answer.status !== 200) throw new Unacknowledged(answer.status, body);
}

/** The server answered, but not that it saved. */
export class Unacknowledged extends Error {
  constructor(
    readonly status: number,
    body: string,
  ) {
    super(`${status}: ${body}`);
  }
}
