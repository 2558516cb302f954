/**
 * The first call of a visit, sent before the element's own code has come. On a slow network that
 * is a whole round trip earlier: script and answer travel side by side.
 */
import { isSecret, takeLinkSecret, type SecretKind } from "./link-secret.ts";
import { storedEntry } from "./stored-entry.ts";

/** How many products the first answer brings: some screens full, and no more than that. */
export const firstLimit = 30;

/** What the first call says. */
export interface StartRequest {
  readonly api: string;
  readonly workspace: string;
  readonly linkSecret: string | null;
  readonly token: string | null;
}

/** A first call that is under way. */
interface EarlyCall {
  readonly request: StartRequest;
  readonly response: Promise<Response>;
}

/** What the address bar held when the page came, until a link has been opened. */
let secrets: Partial<Record<SecretKind, string>> = {};
const calls: EarlyCall[] = [];

/** The link's secret of this page's address, for each portal on it and over being re-added. */
export function linkSecret(kind: SecretKind = "link"): string | null {
  const found = takeLinkSecret();
  if (found) secrets[found.kind] = found.secret;
  return secrets[kind] ?? null;
}

/** Forgets the secret: it has been opened, or was declined. */
export function forgetLinkSecret(): void {
  secrets = {};
}

/** What the first call of a portal says: a link comes before an earlier visit's session. */
export function startRequest(api: string, workspace: string): StartRequest {
  const found = linkSecret();
  return {
    api,
    workspace,
    linkSecret: found !== null && isSecret(found) ? found : null,
    token: found === null ? keptToken(api, workspace) : null,
  };
}

/** The session of an earlier visit; what can be no token, somebody else has written there. */
function keptToken(api: string, workspace: string): string | null {
  const kept = storedEntry("session", api, workspace).read();
  return kept && /^[\w.~+/=-]{1,128}$/.test(kept) ? kept : null;
}

/** Sends the first call of each portal that stands in the page by now. */
export function startEarly(scriptOrigin: string): void {
  for (const tag of document.querySelectorAll("order-portal")) {
    const workspace = tag.getAttribute("workspace");
    const api = apiOf(tag.getAttribute("api"), scriptOrigin);
    if (!workspace || !api) continue;
    const request = startRequest(api, workspace);
    const response = send(request);
    response.catch(() => undefined); // The element that takes it up says what went wrong.
    calls.push({ request, response });
  }
}

/** The answer to a first call: of the one that went out early, once; else it goes out now. */
export function firstCall(request: StartRequest): Promise<Response> {
  const index = calls.findIndex((call) => sameRequest(call.request, request));
  const [early] = index < 0 ? [] : calls.splice(index, 1);
  return early?.response ?? send(request);
}

/** Exchanges the link of a first call for a session, by as little code. */
export function openCall({ api, workspace, linkSecret }: StartRequest): Promise<Response> {
  return post(`${api}/v1/links/open`, null, { workspace, linkSecret, limit: firstLimit });
}

/** The backend's origin: what the tag says, seen from the page, else where the script is from. */
export function apiOf(attribute: string | null, scriptOrigin: string): string | null {
  try {
    return new URL(attribute ?? scriptOrigin, document.baseURI).href.replace(/\/$/, "");
  } catch {
    return null;
  }
}

function sameRequest(one: StartRequest, other: StartRequest): boolean {
  return (
    one.api === other.api &&
    one.workspace === other.workspace &&
    one.linkSecret === other.linkSecret &&
    one.token === other.token
  );
}

function send({ api, workspace, linkSecret, token }: StartRequest): Promise<Response> {
  const body = { workspace, limit: firstLimit, ...(linkSecret && { linkSecret }) };
  return post(`${api}/v1/start`, token, body);
}

/** A call in the contract's envelope, which needs no preflight; as itself on its own origin. */
function post(url: string, token: string | null, body: unknown): Promise<Response> {
  const isForeign = new URL(url).origin !== location.origin;
  return fetch(url, {
    method: "POST",
    credentials: "omit",
    headers: isForeign
      ? { "content-type": "text/plain" }
      : {
          "content-type": "application/json",
          ...(token && { authorization: `Bearer ${token}` }),
        },
    body: JSON.stringify(
      isForeign ? { envelope: 1, method: "POST", ...(token && { token }), body } : body,
    ),
  });
}
