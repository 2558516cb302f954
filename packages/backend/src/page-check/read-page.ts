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
  /** Whether there is more to the page than was read: a script may put it there, or it is too long. */
  readonly hasMore: boolean;
}

/** What stands in these is no part of the page. */
const inert = new Set(["template", "noscript"]);

/**
 * Elements within each other that are still read, about as many as browsers keep. The parser looks
 * through all that are open at each tag: a page that is made of them would hold this process for
 * minutes.
 */
const deepest = 300;
/** Characters that the parser is given before it is looked whether to go on. */
const stretch = 4000;
/** What is kept of a page: many times what any has, and little to judge. */
const most = { scripts: 500, tags: 50, policies: 20, policyLength: 20_000, baseLength: 2000 };

/** Reads a page, as browsers do: whatever is in a comment, a template or a script is none of it. */
export function readPage(html: string): PageContents {
  const scripts: PageScript[] = [];
  const tags: PortalTag[] = [];
  const policies: string[] = [];
  let base: string | null = null;
  let hasMore = false;
  let depth = 0;
  let open = 0;
  const parser = new Parser({
    onopentag(name, attributes) {
      open += 1;
      if (inert.has(name)) depth += 1;
      if (depth > 0) return;
      const { src, type = "", nonce = null } = attributes;
      if (name === "script") {
        const runs = /^$|javascript|ecmascript|module/i.test(type);
        hasMore ||= runs;
        const isModule = type.trim().toLowerCase() === "module";
        if (src === undefined || !runs || scripts.length >= most.scripts) return;
        scripts.push({ src: src.trim(), isModule, nonce });
      } else if (name === "order-portal") {
        const { workspace = "", api = null } = attributes;
        if (tags.length < most.tags) tags.push({ workspace: workspace.trim(), api });
      } else if (name === "base") {
        const { href = "" } = attributes;
        // It is read anew with each address, so one that is no address of a page is left out.
        if (href !== "" && href.length <= most.baseLength) base ??= href;
      } else if (name === "meta") {
        const { content = "" } = attributes;
        const isPolicy =
          attributes["http-equiv"]?.trim().toLowerCase() === "content-security-policy";
        if (!isPolicy || policies.length >= most.policies) return;
        policies.push(content.slice(0, most.policyLength));
      }
    },
    onclosetag(name) {
      open -= 1;
      if (inert.has(name)) depth -= 1;
    },
  });
  for (let start = 0; start < html.length; start += stretch) {
    parser.write(html.slice(start, start + stretch));
    if (open > deepest) {
      hasMore = true;
      break;
    }
  }
  parser.end();
  return { scripts, tags, policies, base, hasMore };
}
