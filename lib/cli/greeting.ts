import type { SampleSignIn } from "./sample/load";

/** What the person who started the server must know, Japanese first. */
export type Greeting = {
  address: string;
  /** Wanted by HOST, refused because sample accounts exist; null when HOST was followed. */
  refusedHost: string | null;
  embeddedDirectory: string | null;
  signIns: readonly SampleSignIn[];
  setupCode: string | null;
  setupAddress: string;
};

function signInLines({ signIns }: Greeting): string[] {
  if (signIns.length === 0) return [];
  const width = Math.max(...signIns.map(({ email }) => email.length));
  return [
    "",
    "見本の職員としてサインインできます / Sign in as staff of the sample municipalities:",
    ...signIns.map(({ email, password, label }) => `  ${email.padEnd(width)}  ${password}  ${label}`),
  ];
}

function hostLines({ refusedHost }: Greeting): string[] {
  if (refusedHost === null) return [];
  return [
    "",
    `HOST=${refusedHost} には従わず、このコンピューターの中だけで待ち受けます。見本のアカウントのパスワードは公開されているためです。`,
    `HOST=${refusedHost} was not followed: only this machine is served, because the sample accounts' password is public.`,
  ];
}

function setupLines({ setupCode, setupAddress }: Greeting): string[] {
  if (setupCode === null) return [];
  return [
    "",
    `最初の設定 / First set-up: ${setupAddress}`,
    `  一度だけ使えるコード / One-time code: ${setupCode}`,
  ];
}

function databaseLines({ embeddedDirectory }: Greeting): string[] {
  if (embeddedDirectory === null) return [];
  return [
    "",
    `データは ${embeddedDirectory} の組み込みデータベースにあります。試用向けです。本番では DATABASE_URL に PostgreSQL 15以上を指定してください。`,
    `Data is kept in the embedded database in ${embeddedDirectory}, meant for trying out. For real use set DATABASE_URL to PostgreSQL 15 or newer.`,
  ];
}

export function greet(greeting: Greeting): string {
  return [
    "",
    `みちしるべ / Michishirube: ${greeting.address}`,
    ...signInLines(greeting),
    ...setupLines(greeting),
    ...hostLines(greeting),
    ...databaseLines(greeting),
    "",
    "終わるには Ctrl-C / Ctrl-C stops it.",
  ].join("\n");
}
