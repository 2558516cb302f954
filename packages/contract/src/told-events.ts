/** What others can be told of: the events of orders and customers. */
import * as z from "zod/mini";

export const orderEventTypes = [
  "order.placed",
  "order.changed",
  "order.confirmed",
  "order.rejected",
  "order.invoiced",
  "order.fulfilled",
  "order.cancelled",
] as const;
export const customerEventTypes = ["customer.created", "customer.updated"] as const;

/** Every type of event, in the order in which a list shows them. */
export const toldEventTypes = [...orderEventTypes, ...customerEventTypes] as const;
export const ToldEventType = z.enum(toldEventTypes);
export type ToldEventType = z.output<typeof ToldEventType>;
