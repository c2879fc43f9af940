import { z } from "zod";

const EMPTY_AS_ABSENT = (value: unknown) => (value === "" ? undefined : value);

const PORT_WORDS = "0から65535までの数字にしてください / must be a whole number from 0 to 65535";

const portSchema = z
  .string()
  .regex(/^\d{1,5}$/, { error: PORT_WORDS, abort: true })
  .transform(Number)
  .refine((port) => port <= 65_535, PORT_WORDS);

const isOrigin = ({ pathname, search, hash }: URL) => pathname === "/" && search === "" && hash === "";

/** Addresses are made by putting a path behind it, so that it is kept without a slash at its end. */
const originSchema = z
  .url({
    protocol: /^https?$/,
    error: "http:// か https:// で始まる住所にしてください / must be an http:// or https:// address",
    abort: true,
  })
  .refine((address) => isOrigin(new URL(address)), {
    error:
      "パスや ?、# を付けず、https://example.jp の形にしてください / must have no path, query or hash, like https://example.jp",
    abort: true,
  })
  .transform((address) => new URL(address).origin);

/** Every setting of the product, each with a default (docs/operating.md explains them). */
const envSchema = z.object({
  PORT: z.preprocess(EMPTY_AS_ABSENT, portSchema.default(3000)),
  HOST: z.preprocess(EMPTY_AS_ABSENT, z.string().default("127.0.0.1")),
  DATA_DIR: z.preprocess(EMPTY_AS_ABSENT, z.string().default("data")),
  DATABASE_URL: z.preprocess(
    EMPTY_AS_ABSENT,
    z
      .url({
        protocol: /^postgres(ql)?$/,
        error: "postgresql:// で始まる住所にしてください / must be a postgresql:// address",
      })
      .optional(),
  ),
  BASE_URL: z.preprocess(EMPTY_AS_ABSENT, originSchema.optional()),
  AUTH_SECRET: z.preprocess(
    EMPTY_AS_ABSENT,
    z.string().min(32, "32文字以上にしてください / must have 32 characters at least").optional(),
  ),
  SMTP_URL: z.preprocess(
    EMPTY_AS_ABSENT,
    z
      .url({
        protocol: /^smtps?$/,
        error: "smtp:// か smtps:// で始まる住所にしてください / must be an smtp:// or smtps:// address",
      })
      .optional(),
  ),
  SAMPLE_DATA: z.preprocess(
    EMPTY_AS_ABSENT,
    z.enum(["on", "off"], "on か off にしてください / must be on or off").default("on"),
  ),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the settings; throws one Error that names every wrong setting and why. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`使えない設定があります / Some settings cannot be used:\n${lines.join("\n")}`);
}

/** The mail server's address alone; undefined where none is set. */
export function readMailServer(source: Record<string, string | undefined>): string | undefined {
  return envSchema.pick({ SMTP_URL: true }).parse(source).SMTP_URL;
}
