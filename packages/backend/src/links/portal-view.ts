/** Gathers all that the first product list shows, so that it costs one round trip. */
import { tabKinds, type PortalView } from "@order-portal/contract";
import { getCart } from "../carts/get-cart.ts";
import { listProducts } from "../catalogue/list-products.ts";
import { listTabs } from "../catalogue/list-tabs.ts";
import type { BuyerContext } from "../context.ts";
import { orderTemplateOf } from "../customers/order-template.ts";
import { isRefusal, type Refusal } from "../http/refusal.ts";
import { asCustomer, readVisitor } from "../sessions/visitor.ts";

/** The tabs, the first page of the first of them, and the customer's cart. */
export async function portalView(
  context: BuyerContext,
  limit: number | undefined,
): Promise<PortalView | Refusal> {
  const tabs = await listTabs(context);
  const [first] = tabs;
  const page = await listProducts(context, {
    tab: tabKinds.find((kind) => kind === first?.kind),
    category: first?.category ?? undefined,
    limit,
  });
  if (isRefusal(page)) return page;
  const customer = asCustomer(context);
  const cart = customer && (await getCart(customer));
  const orderTemplate = await orderTemplateOf(context);
  return { visitor: await readVisitor(context), tabs, page, cart, orderTemplate };
}
