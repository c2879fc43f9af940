import type { RequestListener } from "node:http";
import path from "node:path";
import { readEnv } from "@/lib/env";
import { routes } from "@/lib/routes";
import { startBackground } from "./background";
import { refuseLargeBodies } from "./body-refusal";
import { explain } from "./command";
import { openControlSocket } from "./control-socket";
import { answerFirst } from "./front";
import { greet } from "./greeting";
import { runCommandHere } from "./main";
import { type Opened, openEverything } from "./opening";
import { sampleSignIns } from "./sample/load";

/** A browser that waits for changes keeps its connection open: a developer does not wait for it. */
const DEVELOPERS_GRACE_MS = 300;

/**
 * Whoever kept the log may be gone. That is no reason to stop or to stumble over each line: a failed print would be
 * told by a print that fails, too.
 */
function surviveLostLog() {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
}

/** Serves until a signal stops it. Answers 1 when it could not start, having said why. */
export async function serve({ developing }: { developing: boolean }): Promise<number> {
  surviveLostLog();
  let opened: Opened;
  try {
    opened = await openEverything(readEnv(process.env));
  } catch (error) {
    console.error(explain(error));
    return 1;
  }
  const { database, serving, env } = opened;
  const { default: next } = await import("next");
  const app = next({
    dev: developing,
    dir: process.cwd(),
    hostname: opened.host,
    port: serving.port,
    httpServer: serving.server,
  });
  await app.prepare();
  const socket = database.kind === "embedded" ? await openControlSocket(env.DATA_DIR, runCommandHere) : null;
  const baseUrl = env.BASE_URL ?? opened.address;
  const stopBackground = startBackground({ smtpUrl: env.SMTP_URL, baseUrl });
  stopOnSignals(async () => {
    // Told at once, so that no mail is begun while the last requests finish.
    const quiet = stopBackground();
    await serving.stop(developing ? DEVELOPERS_GRACE_MS : undefined);
    await app.close();
    await socket?.close();
    await quiet;
    await database.close();
  });
  const handle = app.getRequestHandler();
  const framework: RequestListener = (request, response) => handle(request, response);
  // What a developer changes must be answered anew, which the framework alone does.
  serving.answerWith(refuseLargeBodies(developing ? framework : answerFirst(framework)));
  console.log(await greetingFor(opened));
  return 0;
}

async function greetingFor({ env, database, host, address, hasSample, setupCode }: Opened) {
  const shownAddress = env.BASE_URL ?? address;
  return greet({
    address: shownAddress,
    refusedHost: host === env.HOST ? null : env.HOST,
    embeddedDirectory: database.kind === "embedded" ? path.resolve(env.DATA_DIR) : null,
    signIns: hasSample ? await sampleSignIns() : [],
    setupCode,
    setupAddress: new URL(routes.setup(), shownAddress).href,
  });
}

/** The first signal begins the stop; npm passes the same one on again, which changes nothing. */
function stopOnSignals(stop: () => Promise<void>) {
  let stopping = false;
  const begin = async () => {
    if (stopping) return;
    stopping = true;
    console.log("\n終了します / Stopping …");
    try {
      await stop();
      process.exit(0);
    } catch (error) {
      console.error(explain(error));
      process.exit(1);
    }
  };
  process.on("SIGINT", begin);
  process.on("SIGTERM", begin);
}
