/** The submission of the cart, from the tap to the order number. */
import type { CartChange, PricedCart } from "@order-portal/sdk";
import { isRecord, parseJson } from "./stored-json.ts";
import type { Trouble } from "./trouble.ts";

/** How far the submission is. */
export type SubmissionState =
  | { readonly step: "idle" }
  /** An earlier visit's was not answered: placed again, it is placed once. */
  | { readonly step: "unanswered" }
  /** On its way; where the connection is lost, it goes again by itself when it is back. */
  | { readonly step: "sending" }
  /** The cart has changed since it was shown: to be read before it is submitted again. */
  | { readonly step: "changed"; readonly changes: readonly CartChange[] }
  | { readonly step: "failed"; readonly trouble: Trouble };

/** Nothing is being submitted. */
export const idleSubmission: SubmissionState = { step: "idle" };

/**
 * A submission that was sent and not answered yet. It is kept over reloads: sent again under the
 * same key it places no second order, and tells whether the first one arrived.
 */
export interface UnansweredSubmission {
  readonly key: string;
  readonly proof: string;
}

/** An unanswered submission read from a text; null where it is not one that this version wrote. */
export function parseUnanswered(text: string | null): UnansweredSubmission | null {
  const value = parseJson(text);
  if (!isRecord(value)) return null;
  const { key, proof } = value;
  return typeof key === "string" && typeof proof === "string" ? { key, proof } : null;
}

/** How the total differs between the cart shown and the cart now, as a change to be read; or null. */
export function totalChanged(shown: PricedCart, now: PricedCart): CartChange | null {
  if (shown.total.amount === now.total.amount && shown.total.scale === now.total.scale) return null;
  return {
    kind: "price_changed",
    sku: null,
    unit: null,
    deliveryDate: null,
    name: null,
    before: shown.total,
    after: now.total,
    detail: "",
  };
}
