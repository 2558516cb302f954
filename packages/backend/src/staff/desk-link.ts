/** Addresses of the desk that go out by mail. */
import type { Config } from "../config.ts";

/**
 * The server's own address, as the configuration has it. Never what a request says: whoever asks
 * for somebody else's link could have it point anywhere.
 */
export const ownAddress = ({ BASE_URL, PORT }: Pick<Config, "BASE_URL" | "PORT">): string =>
  BASE_URL ?? `http://localhost:${PORT}`;

/** A one-time link of the desk; the secret is in the fragment, which no server's log sees. */
export function deskLink(
  config: Pick<Config, "BASE_URL" | "PORT">,
  kind: "staff-link" | "password-link",
  secret: string,
): string {
  const url = new URL("/desk", ownAddress(config));
  url.hash = `${kind}=${secret}`;
  return url.href;
}

/** A page of the desk by its place, `#/customers`; whoever opens it signs in first. */
export function deskPage(config: Pick<Config, "BASE_URL" | "PORT">, place: `#/${string}`): string {
  return new URL(`/desk${place}`, ownAddress(config)).href;
}
