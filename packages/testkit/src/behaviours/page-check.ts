/** The staff's call on a page of the supplier's. */
import type { PageFinding } from "@order-portal/contract";
import type { Behaviours } from "./behaviour.ts";

export const pageCheckBehaviours: Behaviours<"checkPage"> = {
  /** Every page bears script and tag; what is looked up is whether its origin is listed. */
  checkPage({ state, body }) {
    const { origin, href } = new URL(body.url);
    const isListed = state.settings.security.allowedOrigins.includes(origin);
    const { slug } = state.workspace;
    const address = "https://orders.example/order-portal.js";
    const directive = "connect-src 'self' https://orders.example";
    return {
      url: href,
      findings: [
        right("page", "page_answered", { address: href }),
        right("script", "script_found", { address, wanted: address }),
        right("tag", "tag_found", { workspace: slug }),
        isListed
          ? right("origin", "origin_listed", { origin })
          : { part: "origin", state: "wrong", code: "origin_unlisted", values: { origin } },
        isListed
          ? right("policy", "policy_none", {})
          : { part: "policy", state: "wrong", code: "policy_lacks", values: { directive } },
      ],
    };
  },
};

const right = (part: string, code: string, values: Record<string, string>): PageFinding => ({
  part,
  state: "right",
  code,
  values,
});
