/** The calls of the guided order. */
import type { Address, AddressFormat, Checkout, KnownAddress } from "@order-portal/contract";
import type { MockCustomer } from "../fixtures/customers.ts";
import { refuse, refuseField } from "../http/refusal.ts";
import { money, priceCart } from "../price-cart.ts";
import { cartOf, type MockState } from "../state.ts";
import type { StoredCheckout } from "../stored.ts";
import { customerOfCall, type Behaviours } from "./behaviour.ts";

const short = "Orders are placed by the short review at this supplier.";

export const checkoutBehaviours: Behaviours<
  "getCheckout" | "updateCheckout" | "getAddressFormat" | "suggestAddresses"
> = {
  getCheckout: (call) =>
    call.state.workspace.guidedOrder
      ? show(call.state, customerOfCall(call))
      : refuse("forbidden", { detail: short }),

  updateCheckout(call) {
    const { state, body } = call;
    const customer = customerOfCall(call);
    if (!state.workspace.guidedOrder) return refuse("forbidden", { detail: short });
    const { carrierService, shipsToBilling } = body;
    if (carrierService !== undefined && !(carrierService in state.services)) {
      return refuse("carrier_unavailable", { detail: `${carrierService} is not offered.` });
    }
    const chosen = chosenOf(state, customer);
    const known = knownOf(customer);
    for (const name of ["billingAddress", "shippingAddress"] as const) {
      const typed = body[name];
      if (typed && !typed.postalCode) {
        const detail = "A postal code is needed.";
        return refuseField("invalid_request", `/${name}/postalCode`, "required", detail);
      }
      const id = body[`${name}Id`];
      const found = known.find((one) => one.id === id);
      if (id !== undefined && !found) return refuse("not_found");
      chosen[name] = typed ?? found?.address ?? chosen[name];
    }
    const isOther = body.shippingAddress !== undefined || body.shippingAddressId !== undefined;
    chosen.shipsToBilling = shipsToBilling ?? (isOther ? false : chosen.shipsToBilling);
    chosen.carrierService = carrierService ?? chosen.carrierService;
    state.checkouts.set(customer.number, chosen);
    const service = chosen.carrierService;
    if (service !== null) {
      state.freight = state.services[service] ?? state.freight;
      state.carrierService = { service, carrier: null };
    }
    const cart = cartOf(state, customer);
    cart.revision += 1;
    return { checkout: show(state, customer), cart: priceCart(state, cart) };
  },

  getAddressFormat: ({ params }) => ({ ...format, country: params.country }),

  suggestAddresses: ({ state, query }) => ({ addresses: findPlaces(state, query) }),
};

/** What the geocoder knows of the beginning of a street. */
export const findPlaces = (
  { places }: MockState,
  { text, country }: { text: string; country?: string | undefined },
): Address[] =>
  places.filter(
    (one) =>
      one.line1.toLowerCase().startsWith(text.toLowerCase()) &&
      (country === undefined || one.country === country),
  );

/** As Austria and its neighbours write it. */
const format: AddressFormat = {
  country: "",
  rows: [["line1"], ["line2"], ["postalCode", "city"]],
  required: ["line1", "city", "postalCode"],
  postalCodeName: "postal",
  regionName: "province",
  cityName: "city",
  postalCodePattern: null,
  postalCodeExample: "1010",
  regions: [],
};

const chosenOf = (state: MockState, { number }: MockCustomer): StoredCheckout => ({
  ...{ carrierService: null, billingAddress: null, shippingAddress: null, shipsToBilling: false },
  ...state.checkouts.get(number),
});

function knownOf({ address }: MockCustomer): KnownAddress[] {
  if (!address) return [];
  return [
    { id: "1", kind: "billing", address },
    { id: "2", kind: "shipping", address },
  ];
}

function show(state: MockState, customer: MockCustomer): Checkout {
  const chosen = chosenOf(state, customer);
  const filed: Address | null = customer.address ?? null;
  const billingAddress = chosen.billingAddress ?? filed;
  const names = Object.keys(state.services);
  const { carrierService } = chosen;
  const isWithdrawn = carrierService !== null && !names.includes(carrierService);
  return {
    checkoutMode: state.settings.checkoutMode,
    paymentTerms: "Net 30",
    shippingTerms: null,
    services: Object.entries(state.services).map(([service, amount]) => ({
      service,
      carrier: null,
      price: money(state, amount),
    })),
    carrierService: (isWithdrawn ? null : carrierService) ?? names[0] ?? null,
    withdrawnService: isWithdrawn && names.length > 0 ? carrierService : null,
    billingAddress,
    shippingAddress: chosen.shipsToBilling ? billingAddress : (chosen.shippingAddress ?? filed),
    shipsToBilling: chosen.shipsToBilling,
    addresses: [
      ...knownOf(customer),
      ...used("billing", chosen.billingAddress, filed),
      ...used("shipping", chosen.shippingAddress, filed),
    ],
    suggests: state.places.length > 0,
  };
}

const used = (
  kind: KnownAddress["kind"],
  address: Address | null,
  filed: Address | null,
): KnownAddress[] =>
  address === null || JSON.stringify(address) === JSON.stringify(filed)
    ? []
    : [{ id: null, kind, address }];
