/** Makes a customer's portal link, or a new one in place of the old. */
import type { AppContext } from "../context.ts";
import { putLink } from "./put-link.ts";

/** Whose link, and whether it may replace the one that there is. */
export interface LinkRequest {
  /** The workspace's slug. */
  readonly workspace: string;
  /** The customer's number. */
  readonly customer: string;
  readonly regenerate: boolean;
}

/** What became of the request. The secret of a link is known in this answer and never again. */
export type MadeLink =
  | { readonly kind: "made"; readonly secret: string; readonly customerName: string }
  | { readonly kind: "exists"; readonly madeAt: number }
  | { readonly kind: "workspace_unknown" | "customer_unknown" };

/**
 * Makes the customer's link. With `regenerate` an earlier link is good no more, and every session
 * that it opened ends with its next request.
 */
export async function makeLink(
  context: Pick<AppContext, "store" | "now">,
  request: LinkRequest,
): Promise<MadeLink> {
  return context.store.transaction(async (db): Promise<MadeLink> => {
    const workspace = await db
      .selectFrom("workspaces")
      .select("id")
      .where("slug", "=", request.workspace)
      .executeTakeFirst();
    if (workspace === undefined) return { kind: "workspace_unknown" };
    const customer = await db
      .selectFrom("customers")
      .select(["id", "name"])
      .where("workspace_id", "=", workspace.id)
      .where("number", "=", request.customer)
      .executeTakeFirst();
    if (customer === undefined) return { kind: "customer_unknown" };
    const known = await db
      .selectFrom("portal_links")
      .select(["id", "created_at"])
      .where("customer_id", "=", customer.id)
      .executeTakeFirst();
    if (known !== undefined && !request.regenerate) {
      return { kind: "exists", madeAt: known.created_at };
    }
    const secret = await putLink(context, db, {
      workspaceId: workspace.id,
      customerId: customer.id,
      customerNumber: request.customer,
      linkId: known?.id ?? null,
    });
    return { kind: "made", secret, customerName: customer.name };
  });
}

/** A link's whole address. The secret is in the fragment, which no server log and no Referer sees. */
export function linkUrl(page: string, secret: string): string {
  const url = new URL(page);
  url.hash = `order-link=${secret}`;
  return url.href;
}
