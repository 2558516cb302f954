import { msg } from "@lit/localize";
import {
  addressLines,
  type Address,
  type CheckoutInput,
  type KnownAddress,
} from "@order-portal/sdk";
import type { Option } from "./option-list.ts";

/** Whether two addresses are one. */
export const isSame = (one: Address, other: Address | null): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** An address to choose from. */
export function optionOf(
  { address, id }: KnownAddress,
  index: number,
  locale: string | undefined,
): Option {
  const [first = "", ...rest] = addressLines(address, locale);
  const note = id === null ? msg("Used before") : undefined;
  return { id: String(index), text: [first, rest.join(", ")].join("\n"), note };
}

/** What is sent when it is chosen. */
export function choiceOf(
  step: "billing" | "delivery",
  { id, address }: KnownAddress,
): CheckoutInput {
  if (step === "billing")
    return id === null ? { billingAddress: address } : { billingAddressId: id };
  return id === null ? { shippingAddress: address } : { shippingAddressId: id };
}
