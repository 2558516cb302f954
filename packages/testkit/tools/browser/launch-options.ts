import { userInfo } from "node:os";

/**
 * How every test starts its browser: quiet, without calls home, and without a way to any address
 * but this machine's. Names under `localhost` reach the loopback, so `shop.localhost` and
 * `api.localhost` are two origins.
 *
 * @param executablePath the browser to start, as `getBrowser()` gives it
 */
export function launchOptions(executablePath: string): LaunchOptions {
  return { executablePath, headless: true, args: [...quiet, ...loopbackOnly, ...sandbox()] };
}

/** The part of Playwright's launch options that the tests decide. */
export interface LaunchOptions {
  executablePath: string;
  headless: boolean;
  args: string[];
}

const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

const loopbackOnly = [
  "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]",
];

/** Chromium refuses to run as root inside its sandbox; `/dev/shm` is small in containers. */
function sandbox(): string[] {
  return userInfo().uid === 0 ? ["--no-sandbox", "--disable-dev-shm-usage"] : [];
}
