import { openDatabase } from "../../lib/db/client";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  onServer,
  serverAddress,
  TEMPLATE,
} from "./server-database";

/** Migrates once; every test file then copies the template, which takes a fraction of a second. */
export async function setup() {
  if (!serverAddress()) return;
  const fresh = await createServerDatabase("empty");
  const database = await openDatabase({ url: addressOf(fresh) });
  await database.close();
  await dropServerDatabase(TEMPLATE);
  await onServer(`alter database ${fresh} rename to ${TEMPLATE}`);
}
