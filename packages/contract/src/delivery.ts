/** Messages on their way to others, and what has become of them. */
import * as z from "zod/mini";
import { Instant } from "./values.ts";

export const deliveryChannels = ["mail", "webhook"] as const;
export const deliveryStates = ["waiting", "sent", "given_up"] as const;

/** One message to one receiver. */
export const Delivery = z.object({
  id: z.string(),
  channel: z.enum(deliveryChannels),
  /** What it tells of: `order.placed` and the like. */
  type: z.string(),
  /** `order`, `customer`, `endpoint`, `staff` or `account`, and the number or address of it. */
  subjectKind: z.string(),
  subject: z.string(),
  /** The mail's address, or the endpoint's. */
  receiver: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  /** When it is tried next; null where it is not. */
  dueAt: z.nullable(Instant),
  createdAt: Instant,
  finishedAt: z.nullable(Instant),
  /** What went wrong last; null where nothing has. */
  lastError: z.nullable(z.string()),
  /** Whether it can be sent again; not where it bore a secret, which is kept only while it waits. */
  repeatable: z.boolean(),
});
export type Delivery = z.output<typeof Delivery>;

/** A page of messages, newest first. */
export const DeliveryPage = z.object({
  deliveries: z.array(Delivery),
  nextCursor: z.nullable(z.string()),
});
export type DeliveryPage = z.output<typeof DeliveryPage>;

/** One attempt to send a message. */
export const DeliveryAttempt = z.object({
  at: Instant,
  /** The HTTP status or the mail server's code; null where nothing was answered. */
  status: z.nullable(z.int()),
  milliseconds: z.int(),
  /** The beginning of what was answered. */
  answer: z.string(),
});
export type DeliveryAttempt = z.output<typeof DeliveryAttempt>;

/** A message with what it says and every attempt. */
export const DeliveryDetails = z.object({
  ...Delivery.shape,
  /** The body of a call, or the plain text of a mail with its subject above. */
  content: z.string(),
  attemptList: z.array(DeliveryAttempt),
});
export type DeliveryDetails = z.output<typeof DeliveryDetails>;
