/** What is right and wrong with a page that is to bear the portal. Pure. */
import type { PageCheckCode, PageCheckPart, PageFinding } from "@order-portal/contract";
import { lackOf, readPolicies, trustedTypesLack, type Lack } from "./content-policy.ts";
import { readPage, type PageContents, type PageScript } from "./read-page.ts";

/** What the workspace's pages are held to. */
export interface Expected {
  /** The server's address. */
  readonly server: URL;
  readonly slug: string;
  readonly allowedOrigins: readonly string[];
}

/** The page, as it answered. */
export interface Page {
  readonly url: URL;
  /** The policies that its headers name. */
  readonly policies: readonly string[];
  readonly html: string;
}

/** Makes a finding. */
export const finding = (
  part: PageCheckPart,
  state: "right" | "wrong" | "unsure",
  code: PageCheckCode,
  values: Readonly<Record<string, string>> = {},
): PageFinding => ({ part, state, code, values: { ...values } });

/** Looks at script, tag, origin and policies, in this order. */
export function judgePage(page: Page, expected: Expected): PageFinding[] {
  const contents = readPage(page.html);
  const script = findScript(page, contents);
  return [
    judgeScript(page, contents, script, expected),
    judgeTag(page, contents, expected),
    judgeOrigin(page, expected),
    ...judgePolicies(page, contents, script, expected),
  ];
}

/** The portal's script, with its whole address. */
interface FoundScript extends PageScript {
  readonly address: URL;
}

const scriptPath = "/order-portal.js";

function findScript(page: Page, contents: PageContents): FoundScript | null {
  for (const script of contents.scripts) {
    const address = resolve(script.src, page, contents);
    if (address?.pathname.endsWith(scriptPath)) return { ...script, address };
  }
  return null;
}

function resolve(address: string, { url }: Page, { base }: PageContents): URL | null {
  const from = base !== null && URL.canParse(base, url.href) ? new URL(base, url) : url;
  return URL.canParse(address, from.href) ? new URL(address, from) : null;
}

function judgeScript(
  page: Page,
  { hasMore, tags }: PageContents,
  script: FoundScript | null,
  { server }: Expected,
): PageFinding {
  const wanted = new URL(scriptPath, server).href;
  if (script === null) {
    return hasMore
      ? finding("script", "unsure", "script_unseen", { wanted })
      : finding("script", "wrong", "script_missing", { wanted });
  }
  const { address, isModule } = script;
  const values = { address: address.href, wanted };
  if (page.url.protocol === "https:" && address.protocol === "http:") {
    return finding("script", "wrong", "script_insecure", values);
  }
  if (!isModule) return finding("script", "wrong", "script_not_module", values);
  if (address.origin !== server.origin) {
    // From elsewhere it works all the same where the tag names this server.
    const isNamed = tags.some(({ api }) => api !== null);
    return finding("script", isNamed ? "unsure" : "wrong", "script_elsewhere", values);
  }
  return finding("script", "right", "script_found", values);
}

function judgeTag(page: Page, contents: PageContents, { server, slug }: Expected): PageFinding {
  const { tags, hasMore } = contents;
  const [first] = tags;
  const wanted = slug;
  if (first === undefined) {
    return hasMore
      ? finding("tag", "unsure", "tag_unseen", { wanted })
      : finding("tag", "wrong", "tag_missing", { wanted });
  }
  const own = tags.find(({ workspace }) => workspace === slug);
  if (own === undefined) {
    const { workspace } = first;
    return workspace === ""
      ? finding("tag", "wrong", "tag_without_workspace", { wanted })
      : finding("tag", "wrong", "tag_other_workspace", { workspace, wanted });
  }
  const api = own.api === null ? null : resolve(own.api, page, contents);
  if (api !== null && api.origin !== server.origin) {
    const values = { address: api.origin, wanted: server.origin };
    return finding("tag", "wrong", "tag_other_server", values);
  }
  return finding("tag", "right", "tag_found", { workspace: slug });
}

function judgeOrigin({ url }: Page, { server, allowedOrigins }: Expected): PageFinding {
  const { origin } = url;
  if (origin === server.origin) return finding("origin", "right", "origin_own", { origin });
  return allowedOrigins.includes(origin)
    ? finding("origin", "right", "origin_listed", { origin })
    : finding("origin", "wrong", "origin_unlisted", { origin });
}

function judgePolicies(
  page: Page,
  contents: PageContents,
  script: FoundScript | null,
  { server }: Expected,
): PageFinding[] {
  const policies = readPolicies([...page.policies, ...contents.policies]);
  if (policies.length === 0) return [finding("policy", "right", "policy_none")];
  const url = script?.address ?? new URL(scriptPath, server);
  const nonce = script?.nonce ?? null;
  const lacks = policies.flatMap((policy) => [
    lackOf(policy, { directive: "script-src", url, page: page.url, nonce }),
    lackOf(policy, { directive: "connect-src", url: new URL("/v1/", server), page: page.url }),
    lackOf(policy, { directive: "img-src", url: new URL("/pictures/", server), page: page.url }),
    trustedTypesLack(policy),
  ]);
  const found = lacks.filter((lack): lack is Lack => lack !== null);
  if (found.length === 0) return [finding("policy", "right", "policy_allows")];
  return found.map((lack) =>
    lack.kind === "nonce"
      ? finding("policy", "wrong", "policy_needs_nonce")
      : finding("policy", "wrong", "policy_lacks", { directive: lack.text }),
  );
}
