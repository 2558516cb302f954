/** The settings that a customer may have of its own, in place of the workspace's. */
import * as z from "zod/mini";

/** How the catalogue may be laid out: a list with pictures, cards, or a grid of quantities. */
export const orderTemplates = ["standard", "cards", "grid"] as const;
export type OrderTemplate = (typeof orderTemplates)[number];

/** Whether an order is paid at once, or on the customer's terms. */
export const checkoutModes = ["pay_now", "pay_later"] as const;
export type CheckoutMode = (typeof checkoutModes)[number];

/** What becomes of a product that is out of stock: shown with its label, or left out. */
export const stockDisplays = ["greyed", "hidden"] as const;
export type StockDisplay = (typeof stockDisplays)[number];

/** What a customer's carriage may cost, where it is not what the workspace's rule says. */
export const customerFreightKinds = ["none", "flat", "free_from"] as const;

/** What carriage costs; amounts are texts in the workspace's currency, such as `"35.00"`. */
export const Freight = z.object({
  /** `none`, `flat`, `free_from`; of a workspace `by_carrier_service` as well. */
  kind: z.string(),
  /** With `flat` and `free_from`. */
  amount: z.nullable(z.string()),
  /** With `free_from`: the value of goods from which carriage is free. */
  threshold: z.nullable(z.string()),
});
export type Freight = z.output<typeof Freight>;

/** A customer's own settings; null where the workspace's counts. */
export const CustomerSettings = z.object({
  orderTemplate: z.nullable(z.string()),
  checkoutMode: z.nullable(z.string()),
  stockDisplay: z.nullable(z.string()),
  freight: z.nullable(Freight),
});
export type CustomerSettings = z.output<typeof CustomerSettings>;

/** What counts where a customer has nothing of its own: the workspace's settings. */
export const InheritedSettings = z.object({
  orderTemplate: z.string(),
  checkoutMode: z.string(),
  stockDisplay: z.string(),
  freight: Freight,
});
export type InheritedSettings = z.output<typeof InheritedSettings>;
