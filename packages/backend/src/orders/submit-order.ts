/** Submits the cart as it was shown: the one way in which an order comes about. */
import { hash } from "node:crypto";
import type { Order } from "@order-portal/contract";
import { type StoredCart, readCart } from "../carts/cart-queries.ts";
import { deliveryDateTrouble } from "../carts/delivery-date.ts";
import { type ProofContents, readProof } from "../carts/proof.ts";
import { priceStoredCart } from "../carts/show-cart.ts";
import {
  type CustomerPrices,
  openCustomerPrices,
  readCustomerPrices,
} from "../catalogue/customer-prices.ts";
import { nothingChosen, readChosen } from "../checkout/checkout-queries.ts";
import { refuseService, withdrawnService } from "../checkout/withdrawn-service.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { type Refusal, isRefusal, refuse } from "../http/refusal.ts";
import { checkOrderFields } from "./check-order-fields.ts";
import { claim, unlessRunning } from "./in-progress.ts";
import { answerAgain, placeOrder } from "./place-order.ts";
import { presentContext } from "./present-context.ts";
import { refuseUnlessAsShown } from "./refuse-changed-cart.ts";
import { findEarlierAnswer, lockStock } from "./submission-queries.ts";

/**
 * Places an order, or says why not; then the cart is as it was. The same key and proof are carried
 * out once, and answered the same for 30 days.
 */
export async function submitOrder(
  context: CustomerContext,
  proof: string,
  idempotencyKey: string,
): Promise<Order | Refusal> {
  const { store, actor } = context;
  const name = `${actor.customer.id} ${idempotencyKey}`;
  const answer = await unlessRunning(store, name, async () => {
    // Before the transaction, where reading holds nobody up.
    const prices = await openCustomerPrices(context);
    return transactionUnlessRefused(store, async (source) =>
      (await claim(source, `submit ${name}`))
        ? carryOut(source, context, prices, proof, idempotencyKey)
        : refuseRunning(),
    );
  });
  return answer ?? refuseRunning();
}

async function carryOut(
  source: Source,
  session: CustomerContext,
  known: CustomerPrices,
  proof: string,
  key: string,
): Promise<Order | Refusal> {
  const { id: customerId } = session.actor.customer;
  const requestHash = hash("sha256", proof, "base64url");
  const earlier = await findEarlierAnswer(source, customerId, key);
  if (earlier !== undefined) {
    return earlier.request_hash === requestHash
      ? answerAgain(source, session, earlier.order_id)
      : refuse("idempotency_key_reused", "Use a new Idempotency-Key for another order.");
  }
  const cart = await readCart(source, customerId, true);
  const present = await presentContext(source, session);
  if (isRefusal(present)) return present;
  const { context, isAsKnown } = present;
  const shown = readProof(context.proofKey, proof);
  const refused = refuseSubmission(context, cart, shown);
  if (refused !== null || shown === null) return refused ?? refuseProof();
  const isGuided = context.workspace.settings.checkoutFlow === "guided";
  const chosen = isGuided ? await readChosen(source, customerId) : nothingChosen;
  const withdrawn = withdrawnService(context, chosen.carrierService);
  if (withdrawn !== null) return refuseService(withdrawn);

  await lockStock(
    source,
    context.workspace.id,
    cart.lines.map(({ sku }) => sku),
  );
  const prices = isAsKnown ? known : await readCustomerPrices(source, context);
  const priced = await priceStoredCart(source, context, prices, cart, { anew: !isAsKnown });
  const proven = await refuseUnlessAsShown(source, context, shown, priced);
  return isRefusal(proven)
    ? proven
    : placeOrder(source, context, proven, { key, requestHash }, chosen);
}

/** What speaks against the submission before any price is looked at. */
function refuseSubmission(
  { workspace, actor, now }: CustomerContext,
  cart: StoredCart,
  shown: ProofContents | null,
): Refusal | null {
  if (workspace.status !== "open") {
    const detail = "The supplier takes no orders for the moment; the cart is kept.";
    return refuse("workspace_unavailable", detail);
  }
  const isOwn = shown?.workspaceId === workspace.id && shown.customerId === actor.customer.id;
  if (!isOwn) return refuseProof();
  if (cart.lines.length === 0) return refuse("cart_empty", "There is nothing in the cart.");
  const dateTrouble = deliveryDateTrouble({ now, workspace });
  const errors = checkOrderFields(cart.fields, workspace.settings.orderFields, dateTrouble);
  if (errors.length === 0) return null;
  return refuse("invalid_request", "Fill in what the supplier asks for.", { errors });
}

const refuseProof = () =>
  refuse(
    "proof_invalid",
    "Send the proof of the cart as it was shown; get the cart for a new one.",
  );

const refuseRunning = () =>
  refuse("idempotency_in_progress", "This order is being placed: ask again in a moment.", {
    retryAfter: 1,
  });
