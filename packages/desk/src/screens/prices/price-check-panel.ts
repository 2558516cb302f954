import { msg, str } from "@lit/localize";
import type { OrderDesk, PriceCheck } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  formatMoney,
  table,
  tableStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { pickedChoice, type PickerChoice } from "../../components/picker.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { ownerWords, scopeWords } from "../../state/price-places.ts";
import { readLocalTime } from "../../state/local-time.ts";
import type { Clock } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { customerFinder, unitFinder } from "./price-finders.ts";
import { outcomeWords } from "./price-words.ts";

/** One thing that was weighed. */
interface Weighed {
  readonly key: string;
  readonly what: string;
  readonly price: string | null;
  readonly outcome: Parameters<typeof outcomeWords>[0];
}

/** @summary Asks why a price is what it is, and tells every step of the answer. */
export class PriceCheckPanel extends LitElement {
  static override styles = [
    base,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    textFieldStyles,
    tableStyles,
    areaStyles,
    css`
      /* These are whole sentences. */
      .badge {
        border-radius: 11px;
        white-space: normal;
      }
      form + .sections {
        margin-block-start: 20px;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  /** That of the workspace: all its prices are in it. */
  @property() currency = "";
  /** The number of the customer to begin with. */
  @property() customer = "";
  /** The customer to begin with, by its name once that is known. */
  @state() private beginning: PickerChoice | null = null;
  @state() private whom: PickerChoice | null = null;
  @state() private what: PickerChoice | null = null;
  /** Whether it was asked without a product. */
  @state() private missing = false;
  @state() private quantity = "1";
  /** The time that is asked about, as a `datetime-local` field has it; empty for now. */
  @state() private time = "";
  @state() private answer: PriceCheck | null = null;
  private readonly asking = new FormSubmission(this);
  private leaving = new AbortController();

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.leaving.abort();
    this.leaving = new AbortController();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("customer")) void this.nameCustomer(this.customer);
  }

  protected override render(): unknown {
    const whom = this.whom ?? this.beginning;
    return html`<form class="section" novalidate @submit=${this.ask}>
        <div class="fields two">
          <order-desk-picker
            .label=${msg("Customer")}
            .hint=${msg("Without one: a visitor without a link")}
            .find=${customerFinder(this.client)}
            .choice=${whom}
            @choice-picked=${(event: Event) => {
              this.whom = pickedChoice(event);
              this.customer = "";
              this.beginning = null;
            }}
          ></order-desk-picker>
          <order-desk-picker
            required
            .label=${msg("Product and unit")}
            .error=${this.missing ? msg("Choose a product.") : ""}
            .find=${unitFinder(this.client)}
            .choice=${this.what}
            @choice-picked=${(event: Event) => this.choose(pickedChoice(event))}
          ></order-desk-picker>
          ${textField({
            id: "quantity",
            label: msg("Quantity"),
            required: true,
            value: this.quantity,
            error: /^[1-9]\d{0,8}$/.test(this.quantity) ? undefined : msg("Type a whole number."),
            onInput: (quantity) => (this.quantity = quantity),
          })}
          ${textField({
            id: "time",
            label: msg("When"),
            hint: msg(str`Empty: now. Times are those of ${this.clock.timeZone}.`),
            type: "datetime-local",
            value: this.time,
            onInput: (time) => (this.time = time),
          })}
        </div>
        ${this.asking.trouble ? banner({ tone: "danger", text: this.asking.trouble }) : nothing}
        <div class="buttons">
          ${button({
            label: msg("Check the price"),
            variant: "primary",
            type: "submit",
            busy: this.asking.busy,
          })}
        </div>
      </form>
      ${this.answer ? this.told(this.answer) : nothing}`;
  }

  private told(check: PriceCheck) {
    const { product, unitPrice, wasPrice, lineTotal } = check;
    const money = (amount: typeof unitPrice) => amount && formatMoney(amount, this.clock.locale);
    // Exact decimals, of more digits than money is written with.
    const exact = (price: string) => `${price}\u00a0${this.currency}`;
    return html`<section class="sections" aria-live="polite">
      <h3>
        ${msg(str`${product.name}, ${product.unitLabel}: ${money(unitPrice) ?? msg("no price")}`)}
      </h3>
      <p>
        ${wasPrice ? msg(str`Before the promotion ${money(wasPrice)}.`) : nothing}
        ${lineTotal ? msg(str`${check.quantity} of them come to ${money(lineTotal)}.`) : nothing}
      </p>
      ${warnings(check).map((text) => banner({ tone: "warning", text }))}
      <p>
        ${
          check.base.from === "none"
            ? msg("There is no base price.")
            : check.base.from === "unit"
              ? msg(str`The base price of this unit is ${exact(check.base.price ?? "")}.`)
              : msg(
                  str`The base unit's price makes ${exact(check.base.price ?? "")} for this unit.`,
                )
        }
      </p>
      ${weighed(
        msg("Price rules"),
        exact,
        check.rules.map((rule) => ({
          key: rule.id,
          what: `${ownerWords(rule.owner)}: ${change(rule, exact)}, ${scopeWords(rule.scope)}, ${msg(str`from ${rule.minimumQuantity}`)}`,
          price: rule.price,
          outcome: rule.outcome,
        })),
      )}
      ${weighed(
        msg("Promotions"),
        exact,
        check.promotions.map((one) => ({
          key: one.id,
          what: `${one.name}: ${change(one, exact)}, ${scopeWords(one.scope)}`,
          price: one.price,
          outcome: one.outcome,
        })),
      )}
      ${weighed(
        msg("Volume discounts"),
        exact,
        check.volumeDiscounts.map((tier) => ({
          key: tier.id,
          what: `${msg(str`${tier.percent} % off`)}, ${scopeWords(tier.scope)}, ${msg(str`from ${tier.minimumQuantity}`)}`,
          price: tier.price,
          outcome: tier.outcome,
        })),
      )}
      <p>
        ${check.exactPrice ? msg(str`That makes exactly ${exact(check.exactPrice)}, rounded once.`) : nothing}
      </p>
    </section>`;
  }

  /** Shows the customer by the number until the name has come. */
  private async nameCustomer(number: string) {
    this.beginning = number === "" ? null : { value: number, label: number };
    if (number === "") return;
    const found = await customerFinder(this.client)(number, this.leaving.signal).catch(() => []);
    const choice = found.find(({ value }) => value === number);
    if (choice !== undefined && this.customer === number) this.beginning = choice;
  }

  private choose(what: PickerChoice | null) {
    this.what = what;
    this.missing = false;
  }

  private async ask(event: SubmitEvent) {
    event.preventDefault();
    const { what, quantity } = this;
    this.missing = what === null;
    if (what === null || !/^[1-9]\d{0,8}$/.test(quantity)) return;
    const [sku, unit] = JSON.parse(what.value) as [string, string]; // Made by `unitFinder`.
    const customer = this.whom?.value ?? (this.customer === "" ? undefined : this.customer);
    await this.asking.send(async () => {
      const at = readLocalTime(this.time, this.clock.timeZone) ?? undefined;
      const question = { sku, unit, quantity: Number(quantity), customer, at };
      this.answer = await this.client.prices.check(question);
    });
  }
}

const change = (
  { kind, value }: { kind: "fixed" | "percent"; value: string },
  exact: (price: string) => string,
): string => (kind === "fixed" ? msg(str`fixed ${exact(value)}`) : msg(str`${value} % off`));

function warnings({ customer, product, quantityProblem }: PriceCheck): string[] {
  return [
    ...(customer?.blocked ? [msg("This customer is blocked.")] : []),
    ...(product.onSale ? [] : [msg("The product, or this unit of it, is not on sale.")]),
    ...(product.inCatalogue ? [] : [msg("It is not in this customer's catalogue.")]),
    ...(quantityProblem
      ? [
          msg(
            str`This quantity cannot be ordered; near it are ${quantityProblem.nearest.join(", ")}.`,
          ),
        ]
      : []),
  ];
}

const weighed = (caption: string, exact: (price: string) => string, rows: readonly Weighed[]) =>
  rows.length === 0
    ? nothing
    : html`<div class="rows">
        ${table<Weighed>({
          caption,
          rows,
          key: ({ key }) => key,
          columns: [
            { label: caption, render: ({ what }) => what },
            {
              label: msg("Price"),
              align: "end",
              render: ({ price }) => (price === null ? "–" : exact(price)),
            },
            {
              label: msg("What became of it"),
              render: ({ outcome }) =>
                badge(outcomeWords(outcome), outcome === "counts" ? "success" : "neutral"),
            },
          ],
        })}
      </div>`;
