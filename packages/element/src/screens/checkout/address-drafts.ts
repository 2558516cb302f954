import type { Address } from "@order-portal/sdk";
import type { Actions } from "../../contexts/actions-context.ts";

/** A step that asks for an address. */
export type AddressStep = "billing" | "delivery";

/** An address that was begun and is not used yet. */
export interface AddressDraft {
  /** Null while nothing is typed. */
  readonly address: Address | null;
  /** Whether it is what the buyer wants: else an address of before was chosen meanwhile. */
  readonly isOpen: boolean;
}

/** The drafts of one customer, by step. */
export type AddressDrafts = Map<AddressStep, AddressDraft>;

/** By portal; in this page's memory alone, since it may be anybody's address. */
const kept = new WeakMap<Actions, { readonly customer: string; readonly drafts: AddressDrafts }>();

/** What a customer has begun in this portal: it is there when the buyer comes back to the step. */
export function draftsOf(actions: Actions, customer: string): AddressDrafts {
  const known = kept.get(actions);
  if (known?.customer === customer) return known.drafts;
  const drafts: AddressDrafts = new Map();
  kept.set(actions, { customer, drafts });
  return drafts;
}

/** The steps whose address is still being typed. */
export const openSteps = (drafts: AddressDrafts): AddressStep[] =>
  [...drafts].filter(([, { isOpen }]) => isOpen).map(([step]) => step);

/** Forgets what was typed in vain, where an address of before was chosen in its place. */
export function forgetClosed(drafts: AddressDrafts): void {
  for (const [step, { isOpen }] of drafts) if (!isOpen) drafts.delete(step);
}
