/** Whether a Content-Security-Policy lets the portal work, and what it lacks. Pure. */

/** The directives of one policy: by name in small letters, the sources as they stand. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** Reads the policies of a header or a meta element; several may stand in one, with commas between. */
export function readPolicies(texts: readonly string[]): Policy[] {
  return texts
    .flatMap((text) => text.split(","))
    .map((text) => {
      const directives = new Map<string, string[]>();
      for (const part of text.split(";")) {
        const [name = "", ...sources] = part.trim().split(/\s+/);
        // Of two of a name browsers take the first.
        if (name !== "" && !directives.has(name.toLowerCase())) {
          directives.set(name.toLowerCase(), sources);
        }
      }
      return directives;
    })
    .filter((policy) => policy.size > 0);
}

/** What is fetched, and by what kind of directive it is held. */
export interface Wanted {
  readonly directive: "script-src" | "connect-src" | "img-src";
  readonly url: URL;
  /** The page's own address. */
  readonly page: URL;
  /** The nonce that the script's tag bears. */
  readonly nonce?: string | null;
}

/** What is in the way: the directive as it is to stand, or that a nonce alone can help. */
export type Lack = { kind: "directive"; text: string } | { kind: "nonce" };

/** What a policy has against a fetch; null where it lets it pass. */
export function lackOf(policy: Policy, wanted: Wanted): Lack | null {
  const { directive, url, page, nonce } = wanted;
  const names = directive === "script-src" ? ["script-src-elem", "script-src"] : [directive];
  const name = [...names, "default-src"].find((one) => policy.has(one));
  const sources = name === undefined ? undefined : policy.get(name);
  if (sources === undefined) return null;
  const small = sources.map((source) => source.toLowerCase());
  if (directive === "script-src") {
    // Nonces are told apart by case.
    if (nonce && sources.includes(`'nonce-${nonce}'`)) return null;
    if (small.includes("'strict-dynamic'")) return { kind: "nonce" };
  }
  if (small.some((source) => matches(source, url, page))) return null;
  const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
  const asked = name === "script-src-elem" ? name : directive;
  return { kind: "directive", text: [asked, ...kept, url.origin].join(" ") };
}

/** What a policy has against the portal's templates, where the page has Trusted Types. */
export function trustedTypesLack(policy: Policy): Lack | null {
  const names = policy.get("trusted-types");
  if (!policy.has("require-trusted-types-for") || names === undefined) return null;
  if (names.includes("*") || names.includes("lit-html")) return null;
  const kept = names.filter((name) => name !== "'none'");
  const duplicates = kept.includes("'allow-duplicates'") ? [] : ["'allow-duplicates'"];
  return {
    kind: "directive",
    text: ["trusted-types", ...kept, "lit-html", ...duplicates].join(" "),
  };
}

const hostSource = /^(?:([a-z][a-z0-9+.-]*):\/\/)?(\*|(?:\*\.)?[a-z0-9_.-]+)(?::(\d+|\*))?(\/.*)?$/;

/** Whether a source, in small letters, is one that lets an address pass. */
function matches(source: string, url: URL, page: URL): boolean {
  if (source === "'self'") return sameOrSafer(page.protocol, url) && url.host === page.host;
  if (source === "*") return /^https?:$/.test(url.protocol);
  if (/^[a-z][a-z0-9+.-]*:$/.test(source)) return sameOrSafer(source, url);
  const [, scheme, host = "", port, path] = hostSource.exec(source) ?? [];
  if (host === "") return false;
  const isScheme = sameOrSafer(scheme === undefined ? page.protocol : `${scheme}:`, url);
  return isScheme && isHost(host, url) && isPort(port, url) && isPath(path, url);
}

/** `http:` in a policy lets `https:` pass as well. */
const sameOrSafer = (scheme: string, { protocol }: URL): boolean =>
  protocol === scheme || (scheme === "http:" && protocol === "https:");

const isHost = (host: string, { hostname }: URL): boolean =>
  host === "*" || (host.startsWith("*.") ? hostname.endsWith(host.slice(1)) : hostname === host);

const portOf = ({ port, protocol }: URL): string => port || (protocol === "https:" ? "443" : "80");

const isPort = (port: string | undefined, url: URL): boolean =>
  port === "*" || (port === undefined ? url.port === "" : port === portOf(url));

/** A path that ends in a slash lets all below it pass; any other just itself. */
const isPath = (path: string | undefined, { pathname }: URL): boolean =>
  path === undefined ||
  (path.endsWith("/") ? pathname.toLowerCase().startsWith(path) : pathname.toLowerCase() === path);
