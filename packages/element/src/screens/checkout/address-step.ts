import { msg } from "@lit/localize";
import type { Address, Checkout, CheckoutInput, FieldError } from "@order-portal/sdk";
import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { AddressDraft, AddressStep } from "./address-drafts.ts";
import { choiceOf, isSame, optionOf } from "./address-options.ts";
import { optionList } from "./option-list.ts";

/** What a step for an address is made of. */
export interface AddressStepOptions {
  readonly step: AddressStep;
  readonly checkout: Checkout;
  readonly draft: AddressDraft | undefined;
  readonly errors: readonly FieldError[];
  readonly isSaving: boolean;
  /** What was chosen a moment ago, and is shown so while it is saved. */
  readonly picked: string | null;
  readonly locale: string | undefined;
  readonly onChoose: (id: string, input: CheckoutInput) => void;
  readonly onDraft: (draft: AddressDraft) => void;
  readonly onGive: (address: Address) => void;
}

/** An address on file, one used before, or another one that is typed. */
export function addressStep(options: AddressStepOptions): TemplateResult {
  const { step, checkout, draft, picked, locale, onChoose, onDraft } = options;
  const isBilling = step === "billing";
  const current = isBilling ? checkout.billingAddress : checkout.shippingAddress;
  // Where the bill goes may be delivered to as well, and the other way round.
  const kind = isBilling ? "billing" : "shipping";
  const known = checkout.addresses.filter((one) => one.kind === kind);
  const isTyping = draft?.isOpen ?? (current === null && known.length === 0);
  const isSameAsBilling = !isBilling && checkout.shipsToBilling;
  const at = String(known.findIndex(({ address }) => isSame(address, current)));
  return html`${optionList({
    name: step,
    legend: isBilling ? msg("Whom is the bill for?") : msg("Where is it delivered?"),
    chosen: isTyping ? "new" : (picked ?? (isSameAsBilling ? "same" : at)),
    options: [
      ...(isBilling ? [] : [{ id: "same", text: msg("Where the bill goes") }]),
      ...known.map((one, index) => optionOf(one, index, locale)),
      { id: "new", text: msg("Another address") },
    ],
    onChoose: (id) => {
      const isNew = id === "new";
      if (isNew || draft) onDraft({ address: draft?.address ?? null, isOpen: isNew });
      const one = known[Number(id)];
      if (id === "same") onChoose(id, { shipsToBilling: true });
      else if (one) onChoose(id, choiceOf(step, one));
    },
  })}
  ${isTyping ? addressForm(options, current) : nothing}`;
}

const addressForm = (
  { step, checkout, draft, errors, isSaving, locale, onDraft, onGive }: AddressStepOptions,
  current: Address | null,
) =>
  // One for each step: what is typed in it is its own.
  keyed(
    step,
    html`<order-portal-address-form
      .country=${current?.country ?? checkout.billingAddress?.country ?? ""}
      .draft=${draft?.address ?? null}
      .errors=${errors}
      .known=${checkout.addresses.map(({ address }) => address)}
      ?suggests=${checkout.suggests}
      ?busy=${isSaving}
      .locale=${locale}
      .label=${msg("Another address")}
      @address-typed=${({ detail }: CustomEvent<Address>) => {
        onDraft({ address: detail, isOpen: true });
      }}
      @address-given=${({ detail }: CustomEvent<Address>) => {
        onGive(detail);
      }}
    ></order-portal-address-form>`,
  );
