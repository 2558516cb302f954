import { msg, str } from "@lit/localize";
import type {
  DeskOrder,
  DeskOrderChange,
  DeskOrderLine,
  OrderDesk,
  Product,
} from "@order-portal/sdk/desk";
import {
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  formatNumber,
  icons,
  select,
  selectStyles,
  textArea,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import {
  addedLines,
  carryEntries,
  changedLines,
  entryProblem,
  linesBefore,
  priceProblem,
  writePrice,
  type AddedEntry,
  type LineEntry,
} from "../state/changed-lines.ts";
import { findCustomerProducts } from "../state/find-order-customers.ts";
import { changeFormStyles } from "./change-form-styles.ts";
import { changedMeanwhile, lineDifference } from "./changed-meanwhile.ts";
import { pickedChoice } from "./picker.ts";

/**
 * @summary Changes a pending order with a reason for the customer: quantities, prices, lines, date.
 * @fires change-given - with a `DeskOrderChange`
 * @fires change-dropped - nothing is to be done
 */
export class ChangeForm extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    selectStyles,
    textFieldStyles,
    changeFormStyles,
  ];

  @property({ attribute: false }) order: DeskOrder | null = null;
  @property({ attribute: false }) client!: OrderDesk;
  @property() locale = "en";
  @property({ type: Boolean }) busy = false;
  /** What the server said against it, in words. */
  @property() trouble = "";
  /** What was typed, by the line's place in the order. */
  @state() private entries: ReadonlyMap<number, LineEntry> = new Map();
  @state() private added: readonly AddedEntry[] = [];
  @state() private deliveryDate: string | null = null;
  @state() private reason = "";
  @state() private tried = false;
  /** The order as it was before somebody else changed it under this form. */
  @state() private seenFirst: DeskOrder | null = null;
  private found: ReadonlyMap<string, Product> = new Map();

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("order");
    const { order } = this;
    if (!before || !order || before.revision === order.revision) return;
    this.entries = carryEntries(before.lines, order.lines, this.entries);
    this.seenFirst ??= before;
  }

  protected override render(): unknown {
    const { order } = this;
    if (order === null) return nothing;
    const change = this.read(order);
    const before = this.seenFirst && linesBefore(this.seenFirst.lines, order.lines);
    return html`<form novalidate @submit=${this.submit}>
      ${this.seenFirst === null ? nothing : changedMeanwhile(this.seenFirst, order, this.locale)}
      <ul class="lines">
        <li class="heads" aria-hidden="true">
          <span></span><span>${msg("Quantity")}</span><span>${msg("Price")}</span>
        </li>
        ${order.lines.map((line, position) =>
          this.line(line, position, before === null ? line : before[position]),
        )}
        ${this.added.map((entry, index) => this.addedLine(entry, index))}
      </ul>
      ${this.adder(order)}
      ${textField({
        id: "change-date",
        label: msg("Delivery date"),
        type: "date",
        value: this.deliveryDate ?? order.fields.deliveryDate,
        onChange: (day) => (this.deliveryDate = day),
      })}
      ${textArea({
        id: "change-reason",
        label: msg("Reason"),
        hint: msg("The customer reads this beside what was changed."),
        required: true,
        maxLength: 1000,
        value: this.reason,
        error:
          this.tried && this.reason.trim() === ""
            ? msg("Say why, so that the customer is not surprised.")
            : undefined,
        onInput: (reason) => (this.reason = reason),
      })}
      ${this.complaint(change)}
      <div class="buttons">
        ${button({ label: msg("Leave as it is"), variant: "quiet", onClick: this.drop })}
        ${button({
          label: this.label(change),
          variant: "primary",
          type: "submit",
          busy: this.busy,
        })}
      </div>
    </form>`;
  }

  private label(change: Omit<DeskOrderChange, "reason"> | null): string {
    const count = (change?.lines?.length ?? 0) + (change?.added?.length ?? 0);
    if (count === 0 && change?.deliveryDate !== undefined) return msg("Change the delivery date");
    if (count === 0) return msg("Change order");
    return count === 1 ? msg("Change 1 line") : msg(str`Change ${count} lines`);
  }

  /** @param before what it was before somebody else changed the order; undefined where they added it */
  private line(line: DeskOrderLine, position: number, before: DeskOrderLine | undefined) {
    const { name, sku, unit, quantity, unitPrice } = line;
    const { quantity: typed = String(quantity), price = writePrice(unitPrice) } =
      this.entries.get(position) ?? {};
    const problem = entryProblem(typed) ?? priceProblem(price, unitPrice);
    const isOut = typed.trim() === "0";
    const set = (change: LineEntry) => {
      const entry = { ...this.entries.get(position), ...change };
      this.entries = new Map(this.entries).set(position, entry);
    };
    const input = (label: string, value: string, onInput: (value: string) => void) =>
      html`<input
        class="control"
        inputmode="decimal"
        autocomplete="off"
        aria-label=${label}
        aria-invalid=${problem === null ? nothing : "true"}
        aria-describedby=${problem === null ? nothing : `problem-${position}`}
        .value=${value}
        @input=${(event: InputEvent) => {
          onInput((event.target as HTMLInputElement).value);
        }}
      />`;
    return html`<li class=${isOut ? "out" : ""}>
      <span class="name"
        >${name}<small
          >${sku} ·
          ${msg(str`ordered ${formatNumber(quantity, this.locale)} ${unit}`)}${lineDifference(line, before, this.locale)}</small
        ></span
      >
      ${input(msg(str`Quantity of ${name} in ${unit}`), typed, (quantity) => {
        set({ quantity });
      })}
      ${input(msg(str`Price of ${name} per ${unit}`), price, (price) => {
        set({ price });
      })}
      ${button({
        label: isOut ? msg(str`Put ${name} back`) : msg(str`Take ${name} out`),
        icon: isOut ? icons.plus : icons.trash,
        iconOnly: true,
        variant: "quiet",
        onClick: () => {
          set({ quantity: isOut ? String(quantity) : "0" });
        },
      })}
      ${problem === null ? nothing : html`<p class="error" id="problem-${position}">${problem}</p>`}
    </li>`;
  }

  private addedLine(entry: AddedEntry, index: number) {
    const { product, unit, quantity } = entry;
    const set = (change: Partial<AddedEntry>) => {
      this.added = this.added.with(index, { ...entry, ...change });
    };
    return html`<li class="added">
      <span class="name">${product.name}<small>${product.sku} · ${msg("added")}</small></span>
      <input
        class="control"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${msg(str`Quantity of ${product.name} to be added`)}
        .value=${quantity}
        @input=${(event: InputEvent) => {
          set({ quantity: (event.target as HTMLInputElement).value });
        }}
      />
      ${select({
        label: msg(str`Unit of ${product.name}`),
        value: unit,
        options: product.units.map(({ unit, label }) => ({ value: unit, label })),
        onChange: (unit) => set({ unit }),
      })}
      ${button({
        label: msg(str`Do not add ${product.name}`),
        icon: icons.trash,
        iconOnly: true,
        variant: "quiet",
        onClick: () => (this.added = this.added.toSpliced(index, 1)),
      })}
    </li>`;
  }

  private adder({ customer }: DeskOrder) {
    const remember = (products: Product[]) => {
      this.found = new Map(products.map((product) => [product.sku, product]));
    };
    return html`<order-desk-picker
      label=${msg("Add a line")}
      hint=${msg("At this customer's price now.")}
      placeholder=${msg("Product or sku")}
      .find=${findCustomerProducts(this.client, customer.number, remember)}
      .choice=${null}
      @choice-picked=${(event: Event) => {
        const product = this.found.get(pickedChoice(event)?.value ?? "");
        const [first] = product?.units ?? [];
        if (product && first) {
          const quantity = String(first.quantityRule.minimum);
          this.added = [...this.added, { product, unit: first.unit, quantity }];
        }
        (event.target as HTMLElement & { choice: null }).choice = null; // The picker above.
      }}
    ></order-desk-picker>`;
  }

  private complaint(change: Omit<DeskOrderChange, "reason"> | null) {
    const isIdle = change !== null && Object.keys(change).length === 0;
    const nothingYet = msg("Change a quantity, a price or the date, add a line or take one out.");
    const text =
      this.trouble ||
      (this.tried && change === null ? msg("Put right what is marked first.") : "") ||
      (this.tried && isIdle ? nothingYet : "");
    return text === "" ? nothing : html`<p class="error" role="alert">${text}</p>`;
  }

  private readonly drop = () => {
    this.dispatchEvent(new CustomEvent("change-dropped"));
  };

  /** What is to be changed; empty where nothing is, null where something is no number. */
  private read({ lines, fields }: DeskOrder): Omit<DeskOrderChange, "reason"> | null {
    const changed = changedLines(lines, this.entries);
    const added = addedLines(this.added);
    if (changed === null || added === null) return null;
    const day = this.deliveryDate;
    return {
      ...(changed.length > 0 && { lines: changed }),
      ...(added.length > 0 && { added }),
      ...(day !== null && day !== fields.deliveryDate && { deliveryDate: day }),
    };
  }

  private submit(event: SubmitEvent) {
    event.preventDefault();
    this.tried = true;
    const change = this.order && this.read(this.order);
    const reason = this.reason.trim();
    if (this.busy || !change || Object.keys(change).length === 0) return;
    if (reason === "") {
      this.renderRoot.querySelector("textarea")?.focus();
      return;
    }
    const detail: DeskOrderChange = { ...change, reason };
    this.dispatchEvent(new CustomEvent("change-given", { detail }));
  }
}
