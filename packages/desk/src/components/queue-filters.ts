import { msg } from "@lit/localize";
import type { OrderDesk } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { countFilters, noFilters, type QueueFilters } from "../state/queue-place.ts";
import { findOrderCustomers } from "../state/find-order-customers.ts";
import { pickedChoice, type PickerChoice } from "./picker.ts";

/**
 * @summary What narrows the list of orders: customer, days, delivery, what is unusual, total.
 * @fires filters-changed - with the `QueueFilters` that count from now on
 */
export class QueueFiltersForm extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    css`
      form {
        display: grid;
        grid-template-columns: repeat(2, minmax(0, 1fr));
        gap: 10px 12px;
        align-items: end;
        padding-block: 8px;
      }
      /* A filter is never asked for: to say so of each would be noise. */
      label small {
        display: none;
      }
      .wide {
        grid-column: 1 / -1;
      }
      .check {
        display: flex;
        gap: 10px;
        align-items: center;
        min-height: 44px;
      }
      .check input {
        width: 18px;
        height: 18px;
        margin: 0;
        accent-color: var(--op-accent);
      }
      .buttons {
        display: flex;
        justify-content: end;
      }
    `,
  ];

  @property({ attribute: false }) filters: QueueFilters = noFilters;
  @property({ attribute: false }) client!: OrderDesk;
  /** What the amounts are in. */
  @property() currency = "";
  @state() private customer: PickerChoice | null = null;
  @state() private amount = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has("filters")) return;
    this.amount = this.filters.totalAbove;
    const { customer } = this.filters;
    if (customer === "") this.customer = null;
    else if (this.customer?.value !== customer) void this.name(customer);
  }

  protected override render(): unknown {
    const { from, to, deliveryDate, unusual } = this.filters;
    const day = (name: "from" | "to" | "deliveryDate", label: string, value: string) =>
      textField({
        id: `filter-${name}`,
        label,
        type: "date",
        value,
        onChange: (value) => this.set({ [name]: value }),
      });
    const isWrong = this.amount !== "" && !/^\d{1,12}([.,]\d{1,4})?$/.test(this.amount);
    return html`<form @submit=${(event: Event) => event.preventDefault()}>
      <order-desk-picker
        class="wide"
        label=${msg("Customer")}
        placeholder=${msg("Name or number")}
        .find=${findOrderCustomers(this.client)}
        .choice=${this.customer}
        @choice-picked=${(event: Event) => {
          this.customer = pickedChoice(event);
          this.set({ customer: this.customer?.value ?? "" });
        }}
      ></order-desk-picker>
      ${day("from", msg("Placed from"), from)} ${day("to", msg("Placed to"), to)}
      ${day("deliveryDate", msg("Delivery on"), deliveryDate)}
      ${textField({
        id: "filter-total",
        label: `${msg("Total above")} (${this.currency})`,
        value: this.amount,
        error: isWrong ? msg("Type an amount such as 500.") : undefined,
        onInput: (amount) => (this.amount = amount.trim()),
        onChange: (amount) => {
          const totalAbove = amount.trim().replace(",", ".");
          if (totalAbove === "" || /^\d{1,12}(\.\d{1,4})?$/.test(totalAbove)) {
            this.set({ totalAbove });
          }
        },
      })}
      <label class="check wide"
        ><input
          type="checkbox"
          .checked=${unusual === "yes"}
          @change=${(event: Event) => {
            const { checked } = event.target as HTMLInputElement; // Bound to the box alone.
            this.set({ unusual: checked ? "yes" : "" });
          }}
        />${msg("Only what was unusual when it came in")}</label
      >
      <div class="buttons wide">
        ${button({
          label: msg("Clear filters"),
          variant: "quiet",
          disabled: countFilters(this.filters) === 0,
          onClick: () => this.set(noFilters),
        })}
      </div>
    </form>`;
  }

  /** Finds what the customer of the address is called. */
  private async name(number: string) {
    this.customer = { value: number, label: number };
    const found = await findOrderCustomers(this.client)(number, new AbortController().signal).catch(
      () => [],
    );
    const choice = found.find(({ value }) => value === number);
    if (choice && this.filters.customer === number) this.customer = choice;
  }

  private set(change: Partial<QueueFilters>) {
    const detail = { ...this.filters, ...change };
    this.dispatchEvent(new CustomEvent("filters-changed", { detail }));
  }
}
