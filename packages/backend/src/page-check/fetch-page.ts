/** Fetches a page as a stranger would: bounded, each redirect held to the same rules, no secrets. */
import { AddressRefused, guardedRequest } from "../network/guarded-request.ts";

/** How often a page may send on to another address. */
const mostRedirects = 5;
/** How long all of it may take, in milliseconds. */
const patience = 10_000;
/** Bytes of the page that are read: what is looked for stands in no page further down. */
const readAtMost = 1_000_000;

/** A page that answered, wherever it was in the end. */
export interface FetchedPage {
  readonly kind: "page";
  readonly url: URL;
  readonly status: number;
  /** The media type, without its parameters. */
  readonly type: string;
  /** Every policy that its headers name. */
  readonly policies: readonly string[];
  readonly html: string;
}

/** Why there is no page to look at. */
export interface NoPage {
  readonly kind: "unreachable" | "refused" | "redirects";
  readonly url: URL;
  readonly reason: string;
}

/** Follows an address to its page. */
export async function fetchPage(
  start: URL,
  allowPrivate: boolean,
  milliseconds = patience,
): Promise<FetchedPage | NoPage> {
  const until = performance.now() + milliseconds;
  let url = withoutFragment(start);
  for (let hop = 0; hop <= mostRedirects; hop++) {
    let answer;
    try {
      answer = await guardedRequest({
        url,
        method: "GET",
        headers: {
          accept: "text/html,application/xhtml+xml",
          // Packed, it would have to be unpacked within bounds of its own.
          "accept-encoding": "identity",
          "user-agent": "Order-Portal-Page-Check/1",
        },
        patience: Math.max(1, Math.round(until - performance.now())),
        readAtMost,
        allowPrivate,
        allowPlain: true,
      });
    } catch (error) {
      const kind = error instanceof AddressRefused ? "refused" : "unreachable";
      return { kind, url, reason: error instanceof Error ? error.message : String(error) };
    }
    const next = redirect(answer, url);
    if (next === null) {
      const { status, headers, text } = answer;
      return {
        kind: "page",
        url,
        status,
        type: mediaType(headers["content-type"]),
        policies: [headers["content-security-policy"] ?? []].flat(),
        html: text,
      };
    }
    url = next;
  }
  return { kind: "redirects", url, reason: `it sends on more than ${mostRedirects} times` };
}

function redirect(
  { status, headers }: { status: number; headers: Readonly<Record<string, unknown>> },
  from: URL,
): URL | null {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || typeof location !== "string") return null;
  return URL.canParse(location, from.href) ? withoutFragment(new URL(location, from)) : null;
}

/** A portal link that was pasted has its secret there. */
function withoutFragment(url: URL): URL {
  const bare = new URL(url);
  bare.hash = "";
  return bare;
}

const mediaType = (header: string | string[] | undefined): string =>
  ([header].flat()[0] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
