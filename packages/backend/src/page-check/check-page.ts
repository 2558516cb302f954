/** Looks at a page of the supplier's, and says whether it bears the portal rightly. */
import type { PageCheck, PageFinding } from "@order-portal/contract";
import type { StaffContext } from "../context.ts";
import { serverAddress } from "../links/link-page.ts";
import { fetchPage, type FetchedPage, type NoPage } from "./fetch-page.ts";
import { finding, judgePage } from "./judge-page.ts";

/** Fetches it as a stranger would; where it answers no page, there is nothing more to look at. */
export async function checkPage(
  { config, workspace }: StaffContext,
  address: string,
): Promise<PageCheck> {
  const fetched = await fetchPage(new URL(address), config.ALLOW_PRIVATE_NETWORKS);
  const url = fetched.url.href;
  const fault = faultOf(fetched);
  if (fetched.kind !== "page" || fault !== null) {
    return { url, findings: fault === null ? [] : [fault] };
  }
  const expected = {
    server: new URL(serverAddress(config)),
    slug: workspace.slug,
    allowedOrigins: workspace.settings.allowedOrigins,
  };
  const answered = finding("page", "right", "page_answered", { address: url });
  return { url, findings: [answered, ...judgePage(fetched, expected)] };
}

function faultOf(fetched: FetchedPage | NoPage): PageFinding | null {
  const address = fetched.url.href;
  switch (fetched.kind) {
    case "unreachable":
      return finding("page", "wrong", "page_unreachable", { address, reason: fetched.reason });
    case "refused":
      return finding("page", "wrong", "page_refused", { address, reason: fetched.reason });
    case "redirects":
      return finding("page", "wrong", "page_redirects", { address });
    case "page": {
      const { status, type } = fetched;
      if (status !== 200) {
        return finding("page", "wrong", "page_status", { address, status: String(status) });
      }
      const isPage = ["text/html", "application/xhtml+xml"].includes(type);
      return isPage ? null : finding("page", "wrong", "page_not_html", { address, type });
    }
  }
}
