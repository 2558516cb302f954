import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { Address, AddressFormat, FieldError } from "@order-portal/sdk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  selectStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { addressFault, firstFault, ownParts } from "../address/address-faults.ts";
import {
  addressFieldStyles,
  addressHead,
  addressRows,
  type AddressFieldOptions,
} from "../address/address-fields.ts";
import type { Part } from "../address/address-words.ts";
import { StreetSuggestions } from "../address/street-suggestions.ts";

const empty: Address = {
  ...{ label: "", line1: "", line2: "", city: "", region: "", postalCode: "", country: "" },
};

/**
 * @summary An address as its country writes it: parts, order, what is needed, suggestions.
 * @fires {CustomEvent<Address>} address-typed - as far as it is typed
 * @fires {CustomEvent<Address>} address-given - it is to be used
 */
export class AddressForm extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    selectStyles,
    textFieldStyles,
    addressFieldStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
    `,
  ];

  @consume({ context: actionsContext }) actions!: Actions;

  /** The country that it begins with. */
  @property() country = "";
  /** What was typed before, which it goes on with. */
  @property({ attribute: false }) draft: Address | null = null;
  @property({ attribute: false }) errors: readonly FieldError[] = [];
  /** Addresses that were used before: what begins like one of them is suggested. */
  @property({ attribute: false }) known: readonly Address[] = [];
  /** Whether the supplier has a service that suggests. */
  @property({ type: Boolean }) suggests = false;
  @property({ type: Boolean }) busy = false;
  @property() locale: string | undefined;
  @property() label = "";

  @state() private typed: Address = empty;
  /** What was given last: the server's errors are about it. */
  private given: Address | null = null;
  /** Whether the buyer has tried to use it: only then are gaps errors. */
  @state() private tried = false;

  private readonly format = new Task(this, {
    args: () => [this.typed.country] as const,
    task: ([country], { signal }) =>
      country === ""
        ? null
        : this.actions.call((client) => client.checkout.addressFormat(country, { signal }), {
            signal,
            retry: () => void this.format.run(),
          }),
  });

  private readonly suggestions = new StreetSuggestions(
    this,
    () => this.actions,
    () => ({
      known: this.known,
      suggests: this.suggests,
      typed: this.typed,
      take: (address) => {
        this.type(address);
      },
      ask: (client, question, options) => client.checkout.suggest(question, options),
    }),
  );

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.typed = this.draft ?? { ...empty, country: this.country };
  }

  protected override render(): unknown {
    const format = this.format.value ?? null;
    const fields: AddressFieldOptions = {
      typed: this.typed,
      locale: this.locale,
      errorOf: (part) => this.errorOf(part, format),
      suggestions: this.suggestions,
      onType: (change) => {
        this.type(change);
      },
    };
    return html`<form
      novalidate
      aria-label=${this.label}
      @submit=${(event: Event) => {
        event.preventDefault();
        this.give();
      }}
    >
      ${addressHead(fields)} ${format ? addressRows(format, fields) : nothing}
      ${this.format.error ? troubleBanner(troubleOf(this.format.error)) : nothing}
      <div>
        ${button({
          label: msg("Use this address"),
          type: "submit",
          busy: this.busy,
          disabled: format === null,
        })}
      </div>
    </form>`;
  }

  private type(change: Partial<Address>) {
    this.typed = { ...this.typed, ...change };
    this.suggestions.settle();
    this.dispatchEvent(new CustomEvent("address-typed", { detail: this.typed }));
  }

  private errorOf(part: Part | "country", format: AddressFormat | null): string | undefined {
    const told = this.errors.find(({ pointer }) => pointer.endsWith(`/${part}`));
    if (told && this.typed[part] === this.given?.[part]) return told.detail;
    return this.tried ? addressFault(part, this.typed, format) : undefined;
  }

  /** Gives the address to be used, as its button does; false where something is wrong with it. */
  give(): boolean {
    const format = this.format.value ?? null;
    this.tried = true;
    const fault = firstFault(this.typed, format);
    if (!format || fault) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`#${fault ?? "country"}`)?.focus(),
      );
      return false;
    }
    const detail = (this.given = ownParts(this.typed, format));
    this.dispatchEvent(new CustomEvent("address-given", { detail }));
    return true;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-address-form": AddressForm;
  }
}
