/** What a page's code says of the portal. Pure. */
import { Parser } from "htmlparser2";

/** A script of the page that is fetched from somewhere. */
export interface PageScript {
  readonly src: string;
  readonly isModule: boolean;
  readonly nonce: string | null;
}

/** An `<order-portal>` in the page. */
export interface PortalTag {
  readonly workspace: string;
  readonly api: string | null;
}

/** What was read. */
export interface PageContents {
  readonly scripts: readonly PageScript[];
  readonly tags: readonly PortalTag[];
  /** Policies that the page names in its own head. */
  readonly policies: readonly string[];
  /** What relative addresses begin at, if not at the page's own. */
  readonly base: string | null;
  /** Whether there is any script that may put more into the page. */
  readonly hasScripts: boolean;
}

/** What stands in these is no part of the page. */
const inert = new Set(["template", "noscript"]);

/** Reads a page, as browsers do: whatever is in a comment, a template or a script is none of it. */
export function readPage(html: string): PageContents {
  const scripts: PageScript[] = [];
  const tags: PortalTag[] = [];
  const policies: string[] = [];
  let base: string | null = null;
  let hasScripts = false;
  let depth = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      if (inert.has(name)) depth += 1;
      if (depth > 0) return;
      const { src, type = "", nonce = null } = attributes;
      if (name === "script") {
        const runs = /^$|javascript|ecmascript|module/i.test(type);
        hasScripts ||= runs;
        const isModule = type.trim().toLowerCase() === "module";
        if (src !== undefined && runs) scripts.push({ src: src.trim(), isModule, nonce });
      } else if (name === "order-portal") {
        const { workspace = "", api = null } = attributes;
        tags.push({ workspace: workspace.trim(), api });
      } else if (name === "base") {
        base ??= attributes["href"] ?? null;
      } else if (name === "meta") {
        const { content = "" } = attributes;
        const isPolicy =
          attributes["http-equiv"]?.trim().toLowerCase() === "content-security-policy";
        if (isPolicy) policies.push(content);
      }
    },
    onclosetag(name) {
      if (inert.has(name)) depth -= 1;
    },
  });
  parser.end(html);
  return { scripts, tags, policies, base, hasScripts };
}
