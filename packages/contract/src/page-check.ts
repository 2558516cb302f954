/** Whether a page of the supplier's bears the portal rightly. */
import * as z from "zod/mini";

/** What is looked at, in this order. */
export const pageCheckParts = ["page", "script", "tag", "origin", "policy"] as const;
export type PageCheckPart = (typeof pageCheckParts)[number];

/** What may be found of each part; more may be added. */
export const pageCheckCodes = [
  "page_answered",
  "page_unreachable",
  "page_refused",
  "page_redirects",
  "page_status",
  "page_not_html",
  "script_found",
  "script_elsewhere",
  "script_insecure",
  "script_not_module",
  "script_missing",
  "script_unseen",
  "tag_found",
  "tag_without_workspace",
  "tag_other_workspace",
  "tag_other_server",
  "tag_missing",
  "tag_unseen",
  "origin_own",
  "origin_listed",
  "origin_unlisted",
  "policy_none",
  "policy_allows",
  "policy_lacks",
  "policy_needs_nonce",
] as const;
export type PageCheckCode = (typeof pageCheckCodes)[number];

/** One thing that was found. */
export const PageFinding = z.object({
  /** One of the parts above. */
  part: z.string(),
  /** `right`, `wrong`; `unsure` where it cannot be seen from outside a browser. */
  state: z.string(),
  /** One of the codes above. */
  code: z.string(),
  /**
   * What the finding is about, by name: `address`, `wanted`, `workspace`, `origin`, `status`,
   * `type`, `reason`; with `policy_lacks` the `directive` as it is to stand in the policy.
   */
  values: z.record(z.string(), z.string()),
});
export type PageFinding = z.output<typeof PageFinding>;

/** What a look at the page came to. */
export const PageCheck = z.object({
  /** The page's address, behind its redirects. */
  url: z.string(),
  /** Of every part that could be looked at, one or more. */
  findings: z.array(PageFinding),
});
export type PageCheck = z.output<typeof PageCheck>;
