import { spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

const OWNER = "michishirube_owner";

/** The newest server programs that Debian installed; undefined where there are none. */
export function serverPrograms(root = "/usr/lib/postgresql") {
  if (!existsSync(root)) return undefined;
  const versions = readdirSync(root).filter((name) => existsSync(path.join(root, name, "bin/initdb")));
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  return newest && path.join(root, newest, "bin");
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, whom the package made. */
function servant() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(spawnSync("id", [flag, "postgres"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

function sparePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function runAs(who, program, args) {
  const done = spawnSync(program, args, { ...who, cwd: "/", encoding: "utf8" });
  if (done.status !== 0) throw new Error(`${path.basename(program)}: ${done.stderr || done.error}`);
}

async function untilReady(programs, port, server) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (server.exitCode !== null) throw new Error("PostgreSQL stopped while it was starting.");
    const ready = spawnSync(path.join(programs, "pg_isready"), ["-q", "-h", "127.0.0.1", "-p", String(port)]);
    if (ready.status === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("PostgreSQL did not start within 30 seconds.");
}

/**
 * Starts a PostgreSQL of the tests' own in a temporary folder on a spare port of 127.0.0.1. It does not wait for the
 * disk unless it is `durable`, as a municipality's server is: a bench that measures commits must.
 * The role in `url` owns its databases and is no superuser, so that forced row-level security binds it too.
 * `stop()` may be called more than once, also from an exit handler: it is synchronous.
 */
export async function startPostgres({ programs = serverPrograms(), durable = false } = {}) {
  if (!programs) throw new Error("PostgreSQL's server programs are not installed (Debian: postgresql).");
  const who = servant();
  const folder = mkdtempSync(path.join(tmpdir(), "michishirube-postgres-"));
  if (who.uid) chownSync(folder, who.uid, who.gid);
  const data = path.join(folder, "data");
  const port = await sparePort();
  let server;
  const stop = () => {
    if (server?.exitCode === null)
      spawnSync(path.join(programs, "pg_ctl"), ["-D", data, "-m", "immediate", "-w", "stop"], {
        ...who,
        cwd: "/",
      });
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    runAs(who, path.join(programs, "initdb"), [
      "-D",
      data,
      "-U",
      "postgres",
      "-A",
      "trust",
      "-E",
      "UTF8",
      "--locale=C.UTF-8",
      "-N",
    ]);
    const settings = [
      // Until PostgreSQL 17 nobody but a superuser may end a vacuum worker, so a database that one is in cannot be dropped.
      ...(durable ? [] : ["fsync=off", "autovacuum=off"]),
      "max_connections=200",
      "log_min_messages=fatal",
      `unix_socket_directories=${folder}`,
    ];
    server = spawn(
      path.join(programs, "postgres"),
      ["-D", data, "-h", "127.0.0.1", "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
      { ...who, cwd: "/", stdio: "ignore" },
    );
    await untilReady(programs, port, server);
    const statements = [
      `create role ${OWNER} login createrole createdb`,
      `create database ${OWNER} owner ${OWNER}`,
    ];
    for (const statement of statements) {
      runAs(who, path.join(programs, "psql"), [
        "-q",
        "-h",
        folder,
        "-p",
        String(port),
        "-U",
        "postgres",
        "-c",
        statement,
      ]);
    }
  } catch (error) {
    stop();
    throw error;
  }
  return { url: `postgresql://${OWNER}@127.0.0.1:${port}/${OWNER}`, stop };
}
