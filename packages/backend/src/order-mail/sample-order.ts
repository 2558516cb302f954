/** An order that is made up, to show a mail by where there is no real one yet. */
import type { Order } from "@order-portal/contract";
import type { CurrentWorkspace } from "../context.ts";
import { amountOf } from "../orders/order-values.ts";
import type { ToldCustomer } from "../outbox/event-subject.ts";

/** A small order in the workspace's currency. */
export function sampleOrder({ currency }: Pick<CurrentWorkspace, "currency">): {
  customer: ToldCustomer;
  order: Order;
} {
  const amount = (value: number) => amountOf(value, currency);
  const terms = {
    billingAddress: null,
    shippingAddress: null,
    checkoutMode: null,
    paymentTerms: null,
    shippingTerms: null,
  };
  return {
    customer: {
      number: "C-1001",
      name: "Corner Bistro",
      email: "orders@corner-bistro.example",
      phone: null,
      blocked: false,
      ...terms,
    },
    order: {
      number: "1001",
      status: "pending",
      placedAt: "2026-01-15T09:30:00.000Z",
      fields: { purchaseOrderNumber: "PO-77", notes: "", deliveryDate: "2026-01-20" },
      lines: [
        {
          sku: "SAMPLE-1",
          name: "A product",
          unit: "CS",
          unitLabel: "Case of 12",
          quantity: 3,
          unitPrice: amount(1850),
          lineTotal: amount(5550),
          note: "",
          deliveryDate: "",
        },
      ],
      subtotal: amount(5550),
      discount: amount(0),
      freight: amount(0),
      tax: amount(0),
      total: amount(5550),
      discountCode: null,
      events: [
        {
          status: "pending",
          at: "2026-01-15T10:00:00.000Z",
          who: "Corner Bistro",
          reason: null,
          changes: [{ sku: "SAMPLE-1", name: "A product", unit: "CS", before: 4, after: 3 }],
        },
      ],
      ...terms,
    },
  };
}
