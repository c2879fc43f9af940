import pg from "pg";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../lib/db/client";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  serverAddress,
} from "../support/server-database";

describe.skipIf(!serverAddress())("resting connections [PostgreSQL]", () => {
  it("may be ended by the server: the process goes on and the next question is answered", async () => {
    const name = await createServerDatabase();
    const database = await openDatabase({ url: addressOf(name) });
    const count = () => database.prisma.municipality.count();
    await Promise.all(Array.from({ length: 8 }, count));
    // Prisma listens to its pool only while it is connected; at the end of a run the pool rests for a moment longer.
    await database.prisma.$disconnect();
    const other = new pg.Client({ connectionString: addressOf(name) });
    await other.connect();
    const ended = await other.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()",
      [name],
    );
    expect(ended.rowCount).toBeGreaterThan(0);
    // The news of it reaches this process after the server's answer.
    await new Promise((heard) => setTimeout(heard, 200));
    await expect.poll(count, { timeout: 10_000 }).toBe(0);
    await other.end();
    await database.close();
    await dropServerDatabase(name);
  });
});
