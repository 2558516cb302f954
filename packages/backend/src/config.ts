/**
 * Configuration: the environment, parsed once at start. `variables` is the one list of what can be
 * set; the guide in docs/guides/configuration.md is checked against it.
 */
import * as z from "zod/mini";

/** A configuration variable: how it is parsed, what it is when absent, and what it is for. */
interface Variable<S extends z.ZodMiniType = z.ZodMiniType> {
  readonly schema: S;
  /** The text it has when the environment does not say; null where there is none. */
  readonly fallback: string | null;
  readonly purpose: string;
}

const variable = <S extends z.ZodMiniType>(
  schema: S,
  fallback: string | null,
  purpose: string,
): Variable<S> => ({ schema, fallback, purpose });

const whole = (minimum: number, maximum: number) =>
  z.coerce
    .number(`a whole number from ${minimum} to ${maximum}`)
    .check(
      z.int(`a whole number from ${minimum} to ${maximum}`),
      z.gte(minimum, `a whole number from ${minimum} to ${maximum}`),
      z.lte(maximum, `a whole number from ${minimum} to ${maximum}`),
    );

const url = (protocols: readonly string[]) =>
  z.nullable(
    z
      .string()
      .check(
        z.refine(
          (text) => URL.canParse(text) && protocols.includes(new URL(text).protocol),
          `an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(" or ")}`,
        ),
      ),
  );

const flag = z.pipe(
  z.enum(["true", "false"], "true or false"),
  z.transform((text: "true" | "false") => text === "true"),
);

const hours = (fallback: number, purpose: string) =>
  variable(whole(1, 24 * 366), String(fallback), purpose);

/** Every variable of the environment that the program reads. */
export const variables = {
  PORT: variable(whole(0, 65535), "8080", "The port to listen on; 0 takes a free one."),
  HOST: variable(z.string(), "0.0.0.0", "The network address to listen on."),
  DATA_DIR: variable(
    z.string(),
    ".data",
    "The folder of the SQLite file and the mail outbox; made if it is not there.",
  ),
  DATABASE_URL: variable(
    url(["postgres:", "postgresql:"]),
    null,
    "A PostgreSQL database. Without it a SQLite file in DATA_DIR is used.",
  ),
  DATABASE_CONNECTIONS: variable(
    whole(1, 1000),
    "10",
    "PostgreSQL connections that this process opens at most.",
  ),
  DATABASE_WAIT: variable(
    whole(0, 600_000),
    "5000",
    "Milliseconds to wait for a busy database before a request is answered `storage_busy`.",
  ),
  BASE_URL: variable(
    url(["http:", "https:"]),
    null,
    "The public address of this server, as links show it. Without it `http://localhost:PORT`.",
  ),
  SMTP_URL: variable(
    url(["smtp:", "smtps:"]),
    null,
    "The mail server. Without it each message is a file in DATA_DIR/outbox.",
  ),
  MAIL_FROM: variable(
    z.email("an e-mail address"),
    "orders@localhost.localdomain",
    "The sender's address of all mail; the sender's name is the workspace's.",
  ),
  LOG_LEVEL: variable(
    z.enum(
      ["fatal", "error", "warn", "info", "debug", "trace", "silent"],
      "fatal, error, warn, info, debug, trace or silent",
    ),
    "info",
    "The least severe log lines that are written.",
  ),
  TRUST_PROXY: variable(
    flag,
    "false",
    "true behind a reverse proxy that sets X-Forwarded-For: callers are told apart by its last entry.",
  ),
  BODY_LIMIT: variable(
    whole(1024, 100_000_000),
    "2000000",
    "Bytes that the body of a request may have.",
  ),
  RATE_LIMIT_SCALE: variable(
    z.coerce.number("a number, 0 or more").check(z.gte(0, "a number, 0 or more")),
    "1",
    "Multiplies every rate limit; 0 turns them off, for load tests.",
  ),
  CUSTOMER_IDLE_HOURS: hours(12, "A customer's session ends after so many hours without use."),
  CUSTOMER_SESSION_HOURS: hours(720, "A customer's session ends after so many hours in any case."),
  PUBLIC_SESSION_HOURS: hours(2, "A public visit's session ends after so many hours."),
  STAFF_IDLE_HOURS: hours(12, "A staff session ends after so many hours without use."),
  STAFF_SESSION_HOURS: hours(168, "A staff session ends after so many hours in any case."),
  PROOF_MINUTES: variable(
    whole(1, 24 * 60),
    "60",
    "Minutes for which the prices of a shown cart are honoured.",
  ),
  ALLOW_PRIVATE_NETWORKS: variable(
    flag,
    "false",
    "true lets webhooks, and the check of a page, call addresses in private networks, and without TLS: for tests, and where these stand beside this server.",
  ),
  PDF_FONT: variable(
    z.nullable(z.string()),
    null,
    "A TrueType font to write papers in, for scripts other than Latin, Greek and Cyrillic. Without it Roboto.",
  ),
  SITE_DIR: variable(
    z.nullable(z.string()),
    null,
    "A folder of static pages to serve at `/`, such as the demo supplier's website.",
  ),
  ELEMENT_DIR: variable(
    z.nullable(z.string()),
    null,
    "The folder of the built element. Without it the one beside this program.",
  ),
  DESK_DIR: variable(
    z.nullable(z.string()),
    null,
    "The folder of the built desk. Without it the one beside this program.",
  ),
} as const satisfies Record<string, Variable>;

type Variables = typeof variables;

/** The configuration by variable name. */
export type Config = { readonly [K in keyof Variables]: z.output<Variables[K]["schema"]> };

/** The environment does not make a configuration; the message names each wrong variable. */
export class ConfigError extends Error {
  override readonly name = "ConfigError";
}

/**
 * Parses an environment. An empty variable counts as absent.
 *
 * @throws ConfigError that names every wrong variable and what it should be.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const wrong: string[] = [];
  const entries = Object.entries(variables).map(([name, { schema, fallback }]) => {
    const text = environment[name] || fallback;
    const result = schema.safeParse(text);
    if (result.success) return [name, result.data] as const;
    // A connection address may bear a password: it is not repeated.
    const shown = name.endsWith("_URL") ? "" : `: ${JSON.stringify(text)}`;
    wrong.push(`${name} must be ${result.error.issues[0]?.message ?? "of another form"}${shown}`);
    return [name, undefined] as const;
  });
  if (wrong.length > 0) throw new ConfigError(wrong.join("\n"));
  // The entries are those of `variables`, each parsed by its own schema.
  return Object.fromEntries(entries) as Config;
}
