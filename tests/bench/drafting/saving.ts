import { Agent, request } from "node:http";
import pg from "pg";
import { routes } from "../../../lib/routes";
import { signIn } from "../../support/desk-client";
import { paced } from "./pacing";
import type { BenchTown, OwnField } from "./town";

/** A growing text is cut back here, so that every measurement writes about as much. */
const LONGEST = 600;
const GROWTH = "窓口の手順をそろえます。";
const grown = (text: string) => (text.length > LONGEST ? GROWTH : text + GROWTH);

/** What measures one save over another: the same fields, the same texts, the same pauses. */
type Writer = { text: string; write(base: string, value: string): Promise<void> };

export type SavingBench = Awaited<ReturnType<typeof openSaving>>;

function put(address: URL, agent: Agent, cookie: string, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { cookie, "content-type": "application/json", "content-length": Buffer.byteLength(body) };
    const sent = request(address, { method: "PUT", agent, headers }, (answer) => {
      answer.setEncoding("utf8");
      let read = "";
      answer.on("data", (chunk: string) => {
        read += chunk;
      });
      answer.on("end", () => {
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`A save was answered ${answer.statusCode}: ${read}`));
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

/** The connections of the editors' browsers; each run opens its own, since the server closes idle ones. */
type Connections = { agent: Agent };

function editorOf(server: string, connections: Connections, cookie: string, own: OwnField): Writer {
  const address = new URL(routes.sheetFields(own.sheetId), server);
  const { field, goalId } = own;
  const subject = { kind: "goal", id: goalId };
  return {
    text: "",
    write: (base, value) =>
      put(address, connections.agent, cookie, JSON.stringify({ subject, field, base, value })),
  };
}

const BARE = {
  background: `update "Goal" set background = $1 where id = $2 and background = $3`,
  purpose: `update "Goal" set purpose = $1 where id = $2 and purpose = $3`,
};

/** One statement that commits by itself, in the application's role and behind row-level security. */
function bareClient(client: pg.Client, { goalId, field }: OwnField): Writer {
  return {
    text: "",
    async write(base, value) {
      const { rowCount } = await client.query(BARE[field], [value, goalId, base]);
      if (rowCount !== 1) throw new Error("A bare update met no row.");
    },
  };
}

async function connect(url: string, municipalityId: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const scope = ["michishirube_app", municipalityId];
  await client.query(
    "select set_config('role', $1, false), set_config('app.municipality', $2, false)",
    scope,
  );
  return client;
}

/** Signs fifty editors in and connects as many bare clients. */
export async function openSaving({ town, editors }: BenchTown, server: string, url: string) {
  const connections = { agent: new Agent({ keepAlive: true }) };
  const cookies: string[] = [];
  for (const { email } of editors) cookies.push(await signIn(server, town.id, email));
  const clients = await Promise.all(editors.map(() => connect(url, town.id)));
  const writers = {
    apart: editors.map(({ apart }, at) => editorOf(server, connections, cookies[at] ?? "", apart)),
    together: editors.map(({ together }, at) => editorOf(server, connections, cookies[at] ?? "", together)),
    bare: editors.flatMap(({ bare }, at) => {
      const client = clients[at];
      return client ? bareClient(client, bare) : [];
    }),
  };
  return {
    cookie: cookies[0] ?? "",
    /** Milliseconds of each save of fifty writers of one kind during so many seconds. */
    run(kind: keyof typeof writers, seconds: number) {
      connections.agent.destroy();
      connections.agent = new Agent({ keepAlive: true });
      return paced(writers[kind], seconds, async (writer) => {
        const next = grown(writer.text);
        await writer.write(writer.text, next);
        writer.text = next;
      });
    },
    async close() {
      connections.agent.destroy();
      await Promise.all(clients.map((client) => client.end()));
    },
  };
}
