/** What the audit log tells values by a name in words: of a choice what stands in the desk for it. */
import { msg } from "@lit/localize";
import { roleLabel } from "./staff-words.ts";

type Words = Readonly<Record<string, () => string>>;

const whenShown: Words = {
  auto: () => msg("When there is something in it"),
  always: () => msg("Always"),
  hidden: () => msg("Never"),
};
const asked: Words = {
  hidden: () => msg("Not asked"),
  optional: () => msg("Optional"),
  required: () => msg("Required"),
};

/** By the name of what was chosen; a text that somebody has typed is under none of them. */
const choices: Readonly<Record<string, Words>> = {
  all: whenShown,
  newArrivals: whenShown,
  onSale: whenShown,
  categories: whenShown,
  pastOrders: whenShown,
  purchaseOrderNumber: asked,
  notes: asked,
  deliveryDate: asked,
  phone: asked,
  deliveryDates: { one: () => msg("One an order"), several: () => msg("One a line") },
  checkoutMode: { pay_later: () => msg("Pay later"), pay_now: () => msg("Pay now") },
  checkoutFlow: { short: () => msg("On one page"), guided: () => msg("Step by step") },
  stockDisplay: { greyed: () => msg("Shown greyed"), hidden: () => msg("Left out") },
  orderTemplate: {
    standard: () => msg("List"),
    cards: () => msg("Cards"),
    grid: () => msg("Grid"),
  },
  kind: {
    none: () => msg("None"),
    flat: () => msg("The same for every order"),
    free_from: () => msg("Free from a value of goods"),
    by_carrier_service: () => msg("By carrier service"),
    fixed: () => msg("Amount"),
    percent: () => msg("Percentage"),
    characters: () => msg("Kinds of characters"),
    length: () => msg("Length alone"),
    billing: () => msg("Billing"),
    shipping: () => msg("Delivery"),
  },
  role: {
    manager: () => msg("Orders, manages contacts"),
    buyer: () => msg("Orders"),
    viewer: () => msg("Views only"),
  },
};

/** A value in words; as it is where it is somebody's own text. */
export function valueText(name: string, value: string): string {
  const known = choices[name];
  if (known && Object.hasOwn(known, value)) return known[value]?.() ?? value;
  return name === "role" ? roleLabel(value) : value;
}

/** Names that are not to be read off the name on the wire. */
const labels: Words = {
  owner: () => msg("For"),
  scope: () => msg("Applies to"),
  email: () => msg("E-mail"),
  given: () => msg("Customer number given"),
  maximumUses: () => msg("Uses at the most"),
  cutOff: () => msg("Orders until"),
  orderTemplate: () => msg("View"),
  checkoutMode: () => msg("Payment"),
  checkoutFlow: () => msg("Orders are placed"),
};

/** What a value is called: `taxClass` and `tax_class` are `Tax class`. */
export function nameText(name: string): string {
  const known = Object.hasOwn(labels, name) ? labels[name] : undefined;
  if (known) return known();
  const words = name
    .replaceAll("_", " ")
    .replace(/([a-z])([A-Z])/g, "$1 $2")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
