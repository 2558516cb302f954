/** How an order is paid, in words. */
import { msg } from "@lit/localize";

/** How it is paid, with its label; the payment terms count where it is not paid at once. */
export const paymentFact = ({
  checkoutMode,
  paymentTerms,
}: {
  checkoutMode: string | null;
  paymentTerms: string | null;
}): [label: string, text: string | null] =>
  checkoutMode === "pay_now"
    ? [msg("Payment"), msg("Due with the order")]
    : [msg("Payment terms"), paymentTerms];
