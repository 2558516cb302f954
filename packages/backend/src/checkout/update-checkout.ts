/** Chooses how the order in the cart is carried, whom it is billed to, and where it goes. */
import type { Address, CheckoutChange, TypedAddress } from "@order-portal/contract";
import { readCart, writeCartHead } from "../carts/cart-queries.ts";
import { priceStoredCart, showCart } from "../carts/show-cart.ts";
import { openCustomerPrices } from "../catalogue/customer-prices.ts";
import type { CustomerContext } from "../context.ts";
import type { Source } from "../database/statement.ts";
import { transactionUnlessRefused } from "../database/transaction-unless-refused.ts";
import { isRefusal, type Refusal, refuse } from "../http/refusal.ts";
import { checkAddress } from "./check-address.ts";
import { type ChosenCheckout, readChosen, readFiled, writeChosen } from "./checkout-queries.ts";
import { refuseShort } from "./get-checkout.ts";
import { knownAddresses, showCheckout, toAddress } from "./show-checkout.ts";
import { offeredServices, refuseService } from "./withdrawn-service.ts";

/** What is chosen; what is missing stays. */
export interface CheckoutInput {
  readonly carrierService?: string | undefined;
  readonly billingAddressId?: string | undefined;
  readonly billingAddress?: TypedAddress | undefined;
  readonly shippingAddressId?: string | undefined;
  readonly shippingAddress?: TypedAddress | undefined;
  readonly shipsToBilling?: true | undefined;
}

/** Carries out a choice, all of it or none, and gives back the cart at what it costs then. */
export async function updateCheckout(
  context: CustomerContext,
  input: CheckoutInput,
): Promise<CheckoutChange | Refusal> {
  const { store, workspace, actor } = context;
  if (workspace.settings.checkoutFlow !== "guided") return refuseShort();
  const { carrierService } = input;
  if (
    carrierService !== undefined &&
    !offeredServices(context).some(({ service }) => service === carrierService)
  ) {
    return refuseService(carrierService);
  }
  const { id } = actor.customer;
  const written = await transactionUnlessRefused(store, async (source) => {
    // It locks the cart, whose revision tells a later answer from an earlier one.
    await writeCartHead(source, id, {});
    const chosen = await choose(source, id, input, await readChosen(source, id));
    if (!isRefusal(chosen)) await writeChosen(source, id, chosen);
    return chosen;
  });
  if (isRefusal(written)) return written;
  const prices = await openCustomerPrices(context);
  const priced = await priceStoredCart(store, context, prices, await readCart(store, id));
  return {
    checkout: await showCheckout(store, context, priced),
    cart: showCart(context, priced),
  };
}

async function choose(
  source: Source,
  customerId: number,
  input: CheckoutInput,
  before: ChosenCheckout,
): Promise<ChosenCheckout | Refusal> {
  const { billingAddressId, billingAddress, shippingAddressId, shippingAddress } = input;
  const filed = async (id: string) =>
    (await readFiled(source, customerId)).find((row) => String(row.id) === id);
  const isKnown = async (typed: TypedAddress) => {
    const used = await knownAddresses(source, customerId, before);
    return used.some(({ address }) => isSame(address, typed));
  };
  const pick = async (
    name: "billingAddress" | "shippingAddress",
    id: string | undefined,
    typed: TypedAddress | undefined,
  ): Promise<Address | null | Refusal> => {
    if (id !== undefined && typed !== undefined) return refuseBoth(name);
    if (typed !== undefined) return refuseUnless(name, typed, await isKnown(typed));
    if (id === undefined) return before[name];
    const row = await filed(id);
    return row === undefined ? refuse("not_found", "There is no such address.") : toAddress(row);
  };
  const billing = await pick("billingAddress", billingAddressId, billingAddress);
  if (isRefusal(billing)) return billing;
  const shipping = await pick("shippingAddress", shippingAddressId, shippingAddress);
  if (isRefusal(shipping)) return shipping;
  const isOther = shippingAddressId !== undefined || shippingAddress !== undefined;
  if (input.shipsToBilling && isOther) return refuseBoth("shippingAddress");
  return {
    carrierService: input.carrierService ?? before.carrierService,
    billingAddress: billing,
    shippingAddress: shipping,
    shipsToBilling: input.shipsToBilling ?? (isOther ? false : before.shipsToBilling),
  };
}

/** One that was used before can be used again, whatever form it has. */
function refuseUnless(name: string, typed: TypedAddress, isKnown: boolean): Address | Refusal {
  const errors = isKnown ? [] : checkAddress(typed, `/${name}`);
  return errors.length === 0
    ? typed
    : refuse("invalid_request", "The address is not written as its country writes it.", { errors });
}

const isSame = (one: Address, other: Address): boolean =>
  (Object.keys(one) as (keyof Address)[]).every((part) => one[part] === other[part]);

function refuseBoth(name: string): Refusal {
  const detail = "Name one address, in one way.";
  return refuse("invalid_request", detail, {
    errors: [{ pointer: `/${name}`, code: "invalid", detail }],
  });
}
