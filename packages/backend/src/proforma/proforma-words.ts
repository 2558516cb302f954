/** What a pro-forma says besides its facts, in the languages that it is written in. */
import type { OrderStatus } from "@order-portal/contract";
import { dutch } from "./words/nl.ts";
import { english } from "./words/en.ts";
import { french } from "./words/fr.ts";
import { german } from "./words/de.ts";
import { greek } from "./words/el.ts";
import { italian } from "./words/it.ts";
import { polish } from "./words/pl.ts";
import { spanish } from "./words/es.ts";

/** The words of one language. */
export interface ProformaWords {
  readonly title: string;
  readonly notAnInvoice: string;
  readonly orderNumber: string;
  readonly placed: string;
  readonly status: string;
  readonly statuses: Readonly<Record<OrderStatus, string>>;
  readonly customer: string;
  readonly customerNumber: string;
  readonly purchaseOrderNumber: string;
  readonly deliveryDate: string;
  readonly billTo: string;
  readonly shipTo: string;
  readonly paymentTerms: string;
  /** The payment terms of who pays at once. */
  readonly withOrder: string;
  readonly shippingTerms: string;
  readonly carrierService: string;
  readonly notes: string;
  readonly sku: string;
  readonly product: string;
  readonly quantity: string;
  readonly unit: string;
  readonly unitPrice: string;
  readonly lineTotal: string;
  readonly subtotal: string;
  readonly discount: string;
  readonly freight: string;
  readonly tax: string;
  readonly total: string;
  /** With `{page}` and `{pages}`. */
  readonly page: string;
}

const languages: Readonly<Record<string, ProformaWords>> = {
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  nl: dutch,
  pl: polish,
};

/** Whether there are words of a language. */
export const hasWords = (language: string): boolean => Object.hasOwn(languages, language);

/** The words of a locale's language; English where there are none. */
export const wordsOf = (locale: string): ProformaWords =>
  languages[new Intl.Locale(locale).language] ?? english;
