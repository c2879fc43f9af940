import { z } from "zod";

const EMPTY_AS_ABSENT = (value: unknown) => (value === "" ? undefined : value);

/** Every setting of the product, each with a default (docs/operating.md explains them). */
const envSchema = z.object({
  PORT: z.preprocess(EMPTY_AS_ABSENT, z.coerce.number().int().min(0).max(65_535).default(3000)),
  HOST: z.preprocess(EMPTY_AS_ABSENT, z.string().default("127.0.0.1")),
  DATA_DIR: z.preprocess(EMPTY_AS_ABSENT, z.string().default("data")),
  DATABASE_URL: z.preprocess(
    EMPTY_AS_ABSENT,
    z.url({ protocol: /^postgres(ql)?$/, error: "must be a postgresql:// address" }).optional(),
  ),
  BASE_URL: z.preprocess(
    EMPTY_AS_ABSENT,
    z.url({ protocol: /^https?$/, error: "must be an http:// or https:// address" }).optional(),
  ),
  AUTH_SECRET: z.preprocess(
    EMPTY_AS_ABSENT,
    z.string().min(32, "must have 32 characters at least").optional(),
  ),
  SMTP_URL: z.preprocess(
    EMPTY_AS_ABSENT,
    z.url({ protocol: /^smtps?$/, error: "must be an smtp:// or smtps:// address" }).optional(),
  ),
  SAMPLE_DATA: z.preprocess(EMPTY_AS_ABSENT, z.enum(["on", "off"]).default("on")),
});

export type Env = z.infer<typeof envSchema>;

/** Reads the settings; throws one Error that names every wrong setting and why. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const parsed = envSchema.safeParse(source);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join(".")}: ${issue.message}`);
  throw new Error(`Some settings cannot be used:\n${lines.join("\n")}`);
}

/** The mail server's address alone; undefined where none is set. */
export function readMailServer(source: Record<string, string | undefined>): string | undefined {
  return envSchema.pick({ SMTP_URL: true }).parse(source).SMTP_URL;
}
