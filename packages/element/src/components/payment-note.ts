/** What is said of paying before an order is placed. */
import { msg, str } from "@lit/localize";

/** What who pays at once is told before ordering; null of others. */
export const paymentNote = (
  checkoutMode: string | null | undefined,
  supplier: string | undefined,
): string | null =>
  checkoutMode === "pay_now" && supplier
    ? msg(str`Payment is due with the order. ${supplier} tells you how to pay.`)
    : null;
