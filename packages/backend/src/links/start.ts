/** The first call of a visit. */
import type { Session, StartAnswer, routes } from "@order-portal/contract";
import type { AppContext, BuyerContext, CurrentWorkspace } from "../context.ts";
import type { Handler } from "../http/handlers.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { authenticateBuyer } from "../sessions/authenticate.ts";
import { openSession } from "../sessions/open-session.ts";
import { callWorkspace } from "../workspaces/call-workspace.ts";
import { toWorkspace } from "../workspaces/current-workspace.ts";
import { findLink } from "./link-queries.ts";
import { portalView } from "./portal-view.ts";

/**
 * Begins a visit: a link gets its welcome, a living session its first product list, a stranger the
 * public catalogue if there is one. Nothing is used up: a mail scanner may call it as it likes.
 */
export const start: Handler<typeof routes.start> = async (
  context,
  { body, token, foreignOrigin },
) => {
  const workspace = await callWorkspace(context, body.workspace, foreignOrigin);
  if (isRefusal(workspace)) return workspace;
  const answer: StartAnswer = {
    workspace: toWorkspace(workspace, context.now()),
    welcome: null,
    refused: null,
    view: null,
    session: null,
  };

  if (body.linkSecret !== undefined) {
    const link = await findLink(context.db, workspace.id, body.linkSecret);
    if (link === undefined) return { ...answer, refused: "link_unknown" };
    const { strictSecurity, orderHistory } = workspace.settings;
    const { customerName, orderCount } = link;
    return {
      ...answer,
      welcome: {
        customerName,
        codeRequired: strictSecurity,
        hasOrders: orderHistory && orderCount > 0,
      },
    };
  }

  if (token !== null) {
    const buyer = await authenticateBuyer(context, token);
    if (isRefusal(buyer) || buyer.workspace.id !== workspace.id) {
      return { ...answer, refused: "session_expired" };
    }
    return withView(answer, buyer, null, body.limit);
  }

  if (!workspace.settings.publicCatalogue) return answer;
  const { session, buyer } = await openPublicSession(context, workspace);
  return isRefusal(buyer) ? buyer : withView(answer, buyer, session, body.limit);
};

async function openPublicSession(
  context: AppContext,
  workspace: CurrentWorkspace,
): Promise<{ session: Session; buyer: BuyerContext | Refusal }> {
  const session = await context.store.transaction((db) =>
    openSession(context, db, workspace.id, { kind: "public" }),
  );
  return { session, buyer: await authenticateBuyer(context, session.token) };
}

async function withView(
  answer: StartAnswer,
  buyer: BuyerContext,
  session: Session | null,
  limit: number | undefined,
): Promise<StartAnswer | Refusal> {
  const view = await portalView(buyer, limit);
  return isRefusal(view) ? view : { ...answer, view, session };
}
