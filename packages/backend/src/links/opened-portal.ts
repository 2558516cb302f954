/** What a new session of a customer is answered with: its token, and the first product list. */
import type { OpenedLink, Session } from "@order-portal/contract";
import type { AppContext } from "../context.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { authenticateBuyer } from "../sessions/authenticate.ts";
import { portalView } from "./portal-view.ts";

/** Gathers it. */
export async function openedPortal(
  context: AppContext,
  session: Session,
  limit: number | undefined,
): Promise<OpenedLink | Refusal> {
  const buyer = await authenticateBuyer(context, session.token);
  if (isRefusal(buyer)) return buyer;
  const view = await portalView(buyer, limit);
  return isRefusal(view) ? view : { session, view };
}
