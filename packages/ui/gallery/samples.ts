/** Small and real: what the gallery and the tests show. */
import type { Amounts, Money, PriceBreak } from "../src/index.ts";

/** An amount in euro cents. */
export const euro = (amount: number, scale = 2): Money => ({ amount, scale, currency: "EUR" });

/** A picture that needs no network. */
const drawing = (hue: number) =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100"><rect width="100" height="100" fill="hsl(${hue} 45% 92%)"/><path d="M38 18h24v12l8 12v38a6 6 0 0 1-6 6H36a6 6 0 0 1-6-6V42l8-12z" fill="hsl(${hue} 45% 45%)"/><rect x="34" y="52" width="32" height="20" rx="2" fill="#fff"/></svg>`,
  )}`;

/** A product as the gallery lists it. */
export interface Sample {
  readonly sku: string;
  readonly name: string;
  readonly picture: string | null;
  readonly unitPrice: Money;
  readonly wasPrice?: Money;
  readonly breaks: readonly PriceBreak[];
  readonly isNew?: boolean;
  readonly outOfStock?: boolean;
  readonly increment?: number;
  readonly minimum?: number;
  readonly quantity: number;
}

/** Products in every state. */
export const products: readonly Sample[] = [
  {
    sku: "CHAI-01",
    name: "Chai, loose leaf",
    picture: drawing(28),
    unitPrice: euro(703),
    wasPrice: euro(925),
    breaks: [
      { minimumQuantity: 12, unitPrice: euro(703) },
      { minimumQuantity: 48, unitPrice: euro(666) },
    ],
    increment: 6,
    minimum: 12,
    quantity: 12,
  },
  {
    sku: "OLV-550",
    name: "Extra virgin olive oil from late harvest Arbequina olives, unfiltered, in dark glass",
    picture: drawing(80),
    unitPrice: euro(124_950),
    breaks: [],
    isNew: true,
    quantity: 0,
  },
  {
    sku: "SCR-9",
    name: "Wood screw 4 × 40",
    picture: null,
    unitPrice: euro(125, 4),
    breaks: [{ minimumQuantity: 1000, unitPrice: euro(99, 4) }],
    increment: 100,
    quantity: 250_000,
  },
  {
    sku: "QSO-3",
    name: "Queso Cabrales",
    picture: "/no-such-picture.png",
    unitPrice: euro(2100),
    breaks: [],
    outOfStock: true,
    quantity: 0,
  },
];

/** A ladder with a discount. */
export const ladder: Amounts = {
  subtotal: euro(126_786),
  discount: euro(6339),
  freight: euro(1500),
  tax: euro(23_170),
  total: euro(145_117),
};
