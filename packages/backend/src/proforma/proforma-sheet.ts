/**
 * What stands on a pro-forma, each thing as the text that is written: everything that depends on
 * language and locale is decided here, and nothing of how it looks. Pure.
 */
import {
  addressLines,
  type Address,
  type Order,
  type OrderLine,
  type TakenService,
} from "@order-portal/contract";
import { formatMoney } from "../orders/format-money.ts";
import { onPaper, paperText } from "./paper-text.ts";
import { wordsOf } from "./proforma-words.ts";

/** The texts of a pro-forma, in their places. */
export interface ProformaSheet {
  readonly title: string;
  readonly language: string;
  readonly supplier: { readonly name: string; readonly contact: string };
  /** Told beside the title where the order is not on its way: rejected or cancelled. */
  readonly stamp: string | null;
  readonly notAnInvoice: string;
  /** What is known of the order: label and text. */
  readonly facts: readonly (readonly [string, string])[];
  /** Who is billed and where it goes: label and lines. */
  readonly addresses: readonly (readonly [string, string])[];
  readonly columns: readonly string[];
  readonly rows: readonly ProformaRow[];
  /** The ladder: label and amount; the last is the total. */
  readonly amounts: readonly (readonly [string, string])[];
  /** What is said below the amounts: label and text. */
  readonly remarks: readonly (readonly [string, string])[];
  /** With `{page}` and `{pages}`. */
  readonly page: string;
}

/** A line, column by column; what is noted on it stands below the product's name. */
export interface ProformaRow {
  readonly cells: readonly string[];
  readonly note: string;
}

/** What a sheet is made of. */
export interface ProformaFacts {
  readonly order: Order;
  readonly customer: { readonly number: string; readonly name: string };
  readonly supplier: {
    readonly name: string;
    readonly contactEmail: string | null;
    readonly contactPhone: string | null;
    readonly timeZone: string;
  };
  /** Its language says the words, its region the numbers and dates. */
  readonly locale: string;
}

/** Writes a sheet. */
export function writeSheet({ order, customer, supplier, locale }: ProformaFacts): ProformaSheet {
  const words = wordsOf(locale);
  const money = (amount: Order["total"]) => formatMoney(amount, locale);
  const isOver = order.status === "rejected" || order.status === "cancelled";
  const placed = new Date(order.placedAt).toLocaleDateString(locale, {
    dateStyle: "long",
    timeZone: supplier.timeZone,
  });
  const { discount, fields, discountCode } = order;
  const discountLabel = discountCode ? `${words.discount} (${discountCode})` : words.discount;
  return onPaper({
    title: `${words.title} ${order.number}`,
    language: locale,
    supplier: {
      name: supplier.name,
      contact: [supplier.contactEmail, supplier.contactPhone].filter(Boolean).join(" · "),
    },
    stamp: isOver ? words.statuses[order.status] : null,
    notAnInvoice: words.notAnInvoice,
    facts: told([
      [words.orderNumber, order.number],
      [words.placed, placed],
      [words.status, words.statuses[order.status]],
      [words.purchaseOrderNumber, fields.purchaseOrderNumber],
      [words.deliveryDate, fields.deliveryDate && formatDay(fields.deliveryDate, locale)],
      [words.customerNumber, customer.number],
    ]),
    addresses: told([
      [words.customer, order.billingAddress ? "" : customer.name],
      [words.billTo, addressText(order.billingAddress, customer.name, locale)],
      [words.shipTo, addressText(order.shippingAddress, customer.name, locale)],
    ]),
    columns: [
      ...[words.sku, words.product, words.quantity, words.unit],
      ...[words.unitPrice, words.lineTotal],
    ],
    rows: order.lines.map((line) => writeRow(line, locale)),
    amounts: [
      [words.subtotal, money(order.subtotal)],
      ...(discount.amount === 0
        ? []
        : [[discountLabel, money({ ...discount, amount: -discount.amount })] as const]),
      [words.freight, money(order.freight)],
      [words.tax, money(order.tax)],
      [words.total, money(order.total)],
    ],
    remarks: told([
      [
        words.paymentTerms,
        order.checkoutMode === "pay_now" ? words.withOrder : (order.paymentTerms ?? ""),
      ],
      [words.shippingTerms, order.shippingTerms ?? ""],
      [words.carrierService, order.carrierService ? serviceText(order.carrierService) : ""],
      [words.notes, fields.notes],
    ]),
    page: words.page,
  });
}

const serviceText = ({ service, carrier }: TakenService): string =>
  carrier === null ? service : `${carrier}, ${service}`;

/** Those of which there is something to tell on paper. */
const told = (entries: readonly (readonly [string, string])[]) =>
  entries.filter(([, text]) => paperText(text) !== "");

function writeRow(line: OrderLine, locale: string): ProformaRow {
  const day = line.deliveryDate && formatDay(line.deliveryDate, locale);
  return {
    cells: [
      ...[line.sku, line.name, line.quantity.toLocaleString(locale), line.unitLabel],
      ...[formatMoney(line.unitPrice, locale), formatMoney(line.lineTotal, locale)],
    ],
    note: [day, line.note].filter(Boolean).join(" · "),
  };
}

/** A calendar day, `YYYY-MM-DD`, in words. */
const formatDay = (day: string, locale: string): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString(locale, { dateStyle: "medium", timeZone: "UTC" });

/** An address as its country writes it, the customer's name above it; empty where there is none. */
const addressText = (address: Address | null, name: string, locale: string): string =>
  address === null ? "" : addressLines(address, locale, [name, address.label]).join("\n");
