/** What is chosen for the order in the cart, and what there is to choose from. */
import type { Address, Checkout, KnownAddress } from "@order-portal/contract";
import type { PricedStoredCart } from "../carts/show-cart.ts";
import type { CustomerContext } from "../context.ts";
import { checkoutModeOf } from "../customers/checkout-mode.ts";
import type { Source } from "../database/statement.ts";
import { amountOf } from "../orders/order-values.ts";
import { type FiledTerms, readTerms } from "../orders/order-terms.ts";
import { chargeFreight } from "../pricing/charge-freight.ts";
import {
  type ChosenCheckout,
  type FiledAddress,
  readChosen,
  readFiled,
  readOrderedTerms,
} from "./checkout-queries.ts";
import { chosenTerms } from "./chosen-terms.ts";
import { offeredServices, withdrawnService } from "./withdrawn-service.ts";

/** Shows the checkout of a cart that is priced. */
export async function showCheckout(
  source: Source,
  context: CustomerContext,
  priced: PricedStoredCart,
): Promise<Checkout> {
  const { workspace, actor } = context;
  const { id } = actor.customer;
  const chosen = await readChosen(source, id);
  const terms = chosenTerms(await readTerms(source, id), chosen);
  return {
    checkoutMode: checkoutModeOf(actor.customer, workspace),
    paymentTerms: terms.paymentTerms,
    shippingTerms: terms.shippingTerms,
    services: servicesOf(context, priced),
    carrierService: priced.basis.carrierService,
    withdrawnService: withdrawnService(context, chosen.carrierService),
    billingAddress: terms.billingAddress,
    shippingAddress: terms.shippingAddress,
    shipsToBilling: chosen.shipsToBilling,
    addresses: await knownAddresses(source, id, chosen),
    suggests: workspace.settings.geocoderUrl !== null,
  };
}

function servicesOf(
  context: CustomerContext,
  { basis, amounts }: PricedStoredCart,
): Checkout["services"] {
  const goods = amounts.subtotal.amount - amounts.discount.amount;
  return offeredServices(context).map(({ service, carrier }) => ({
    service,
    carrier,
    price: amountOf(
      chargeFreight(basis.freight, goods, service).amount,
      context.workspace.currency,
    ),
  }));
}

/** Each address once: those on file, those chosen now, those of earlier orders. */
export async function knownAddresses(
  source: Source,
  customerId: number,
  chosen: ChosenCheckout,
): Promise<KnownAddress[]> {
  const known = new Map<string, KnownAddress>();
  const add = (id: string | null, kind: KnownAddress["kind"], address: Address | null) => {
    if (address === null) return;
    const key = `${kind} ${JSON.stringify(address)}`;
    if (!known.has(key)) known.set(key, { id, kind, address });
  };
  for (const row of await readFiled(source, customerId)) {
    add(String(row.id), row.kind, toAddress(row));
  }
  add(null, "billing", chosen.billingAddress);
  add(null, "shipping", chosen.shippingAddress);
  for (const text of await readOrderedTerms(source, customerId)) {
    // Written by `placeOrder`.
    const { billingAddress, shippingAddress } = JSON.parse(text) as FiledTerms;
    add(null, "billing", billingAddress);
    add(null, "shipping", shippingAddress);
  }
  return [...known.values()];
}

/** An address on file as the wire has it. */
export const toAddress = (row: FiledAddress): Address => ({
  label: row.label,
  line1: row.line1,
  line2: row.line2,
  city: row.city,
  region: row.region,
  postalCode: row.postal_code,
  country: row.country,
});
