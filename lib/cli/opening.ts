import path from "node:path";
import { openDatabase } from "@/lib/db/client";
import { adoptDatabase, type Database } from "@/lib/db/current";
import type { Env } from "@/lib/env";
import { addressOf, isLoopback } from "./addresses";
import { prepareDataDirectory } from "./data-directory";
import { provideFirstContent } from "./first-content";
import { keptSecret } from "./secret";
import { openServer, type Serving } from "./serving";

/** A server that holds its database and its port and waits for the application. */
export type Opened = {
  env: Env;
  database: Database;
  serving: Serving;
  host: string;
  address: string;
  hasSample: boolean;
  setupCode: string | null;
};

/** Without the password that may stand in the address. */
function shownDatabase(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

async function openServerDatabase(url: string): Promise<Database> {
  try {
    return await openDatabase({ url });
  } catch (cause) {
    const message = `DATABASE_URL のデータベースを開けません / The database cannot be used: ${shownDatabase(url)}`;
    throw new Error(message, { cause });
  }
}

/** The database that the settings name, for this process. */
export async function openWanted({ DATA_DIR, DATABASE_URL }: Env): Promise<Database> {
  prepareDataDirectory(DATA_DIR);
  const database = DATABASE_URL
    ? await openServerDatabase(DATABASE_URL)
    : await openDatabase({ directory: path.resolve(DATA_DIR) });
  adoptDatabase(database);
  return database;
}

const LISTENING: Record<string, (host: string, port: number) => string> = {
  EADDRINUSE: (_, port) =>
    `ポート ${port} は使われています。PORT=${port + 1} のように別の番号を指定してください。\n` +
    `Port ${port} is in use by another program. Choose another one, for example PORT=${port + 1}.`,
  EACCES: (_, port) =>
    `ポート ${port} を開く権限がありません。1024以上の番号を指定してください。\n` +
    `Port ${port} may not be opened by this user. Choose one from 1024 up.`,
  EADDRNOTAVAIL: (host) =>
    `HOST=${host} はこのコンピューターの住所ではありません。\nHOST=${host} is no address of this machine.`,
  ENOTFOUND: (host) => `HOST=${host} という名前は見つかりません。\nHOST=${host} is not known.`,
};

async function listen(host: string, port: number): Promise<Serving> {
  try {
    return await openServer(port, host);
  } catch (error) {
    const words = LISTENING[(error as NodeJS.ErrnoException).code ?? ""];
    throw words ? new Error(words(host, port)) : error;
  }
}

/** What next-auth and the first-run page read from the environment. */
function settleEnvironment(env: Env, address: string, setupCode: string | null) {
  process.env.NEXTAUTH_SECRET = env.AUTH_SECRET ?? keptSecret(env.DATA_DIR);
  process.env.NEXTAUTH_URL = env.BASE_URL ?? address;
  process.env.SAMPLE_DATA = env.SAMPLE_DATA;
  if (setupCode) process.env.SETUP_CODE = setupCode;
}

/** Opens the database, fills it where it is empty, and listens. Errors carry a sentence for people. */
export async function openEverything(env: Env): Promise<Opened> {
  const database = await openWanted(env);
  try {
    const { hasSample, setupCode } = await provideFirstContent(env.SAMPLE_DATA);
    const host = hasSample && !isLoopback(env.HOST) ? "127.0.0.1" : env.HOST;
    const serving = await listen(host, env.PORT);
    const address = addressOf(host, serving.port);
    settleEnvironment(env, address, setupCode);
    return { env, database, serving, host, address, hasSample, setupCode };
  } catch (error) {
    await database.close();
    throw error;
  }
}
