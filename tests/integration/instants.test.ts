import { describe, expect, it } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { adoptDatabase } from "../../lib/db/current";
import { createMunicipality } from "../support/municipality";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  onServer,
  serverAddress,
} from "../support/server-database";

describe.skipIf(!serverAddress())("instants [PostgreSQL]", () => {
  it("are stored and read as they happened on a server that lives in Japan's time", async () => {
    const name = await createServerDatabase();
    await onServer(`alter database ${name} set timezone = 'Asia/Tokyo'`);
    const database = await openDatabase({ url: addressOf(name) });
    adoptDatabase(database);
    try {
      const town = await createMunicipality();
      const { id } = await town.sheet();
      const [stored] = await town.inTenant(
        (tx) => tx.$queryRaw<{ byClient: number; byServer: number }[]>`
          select abs(extract(epoch from now() - "updatedAt"))::float8 as "byClient",
            abs(extract(epoch from now() - "createdAt"))::float8 as "byServer"
          from "GoalSheet" where id = ${id}::uuid`,
      );
      expect(stored?.byClient).toBeLessThan(600);
      expect(stored?.byServer).toBeLessThan(600);
      const sheet = await town.inTenant((tx) => tx.goalSheet.findUniqueOrThrow({ where: { id } }));
      expect(Math.abs(sheet.createdAt.getTime() - Date.now())).toBeLessThan(600_000);
    } finally {
      await database.close();
      await dropServerDatabase(name);
    }
  });
});
