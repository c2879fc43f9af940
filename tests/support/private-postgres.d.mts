/** Starts a PostgreSQL of the tests' own; see private-postgres.mjs. */
export function startPostgres(options?: {
  programs?: string;
  durable?: boolean;
}): Promise<{ url: string; stop(): void }>;
