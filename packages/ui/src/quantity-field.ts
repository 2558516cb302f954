import { msg, str } from "@lit/localize";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { base } from "./base.ts";
import { icon, minus, plus, trash } from "./icons.ts";
import { quantityFieldStyles } from "./quantity-field-styles.ts";
import {
  highestQuantity,
  lowestQuantity,
  nearestQuantities,
  quantityProblem,
  stepQuantity,
  type QuantityProblem,
  type QuantityRule,
} from "./quantity-rule.ts";

/** The detail of `quantity-change`: the new quantity, always valid; 0 takes the line out. */
export interface QuantityChange {
  readonly quantity: number;
}

const keySteps: Record<string, number> = {
  ArrowUp: 1,
  ArrowDown: -1,
  PageUp: 10,
  PageDown: -10,
};

const restoring = ["subject", "quantity", "minimum", "maximum", "increment", "label"] as const;

/**
 * @summary How many of one product: at 0 an "Add" button, above it a stepper that can be typed in.
 *
 * What is typed is taken on Enter or on leaving. It is never rounded: an entry that the quantity
 * rule does not allow stays as typed, with the reason and the nearest valid quantities as buttons,
 * and the quantity stays what it was. An emptied field goes back to it, 0 takes the line out.
 *
 * @fires {CustomEvent<QuantityChange>} quantity-change - a valid quantity was chosen; cancelled,
 *   the field keeps its former quantity
 * @csspart add - the button at 0
 * @csspart stepper - what holds the stepper's parts
 * @csspart decrease
 * @csspart input
 * @csspart increase
 * @csspart message - why an entry is not taken, and what would be
 * @cssprop [--quantity-width=144px]
 */
export class QuantityField extends LitElement {
  static override styles = [base, quantityFieldStyles];

  /** The quantity now; 0: not in the cart. */
  @property({ type: Number }) quantity = 0;
  /** The quantity rule's smallest. */
  @property({ type: Number }) minimum: QuantityRule["minimum"];
  /** The quantity rule's largest. */
  @property({ type: Number }) maximum: QuantityRule["maximum"];
  /** The quantity rule's step. */
  @property({ type: Number }) increment: QuantityRule["increment"];
  /** Whose quantity it is, for a screen reader: the product's name. */
  @property() label = "";
  /** What tells it from others: where that changes, what was typed was not meant for it. */
  @property({ attribute: false }) subject: unknown;
  /** Cannot be added to or changed. */
  @property({ type: Boolean, reflect: true }) disabled = false;

  @state() private draft: string | undefined;
  @state() private problem: QuantityProblem | undefined;
  @query("input") private input!: HTMLInputElement | null;
  private focusNext = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Another quantity, or another product or unit: what was typed was not meant for it.
    if (this.hasUpdated && restoring.some((name) => changed.has(name))) this.restore();
  }

  protected override updated(): void {
    // Not bound: after "012" is taken as 12, the binding would see no change.
    if (this.input && this.draft === undefined) this.input.value = String(this.quantity);
    if (this.focusNext) {
      this.renderRoot.querySelector<HTMLElement>(this.focusNext)?.focus();
      this.focusNext = "";
    }
  }

  /** Puts the focus on the field, or on its Add button. */
  override focus(options?: FocusOptions): void {
    (this.input ?? this.renderRoot.querySelector("button"))?.focus(options);
  }

  private restore() {
    this.draft = this.problem = undefined;
  }

  private choose(quantity: number) {
    this.restore();
    if (quantity === this.quantity) return;
    const change = new CustomEvent<QuantityChange>("quantity-change", {
      detail: { quantity },
      bubbles: true,
      cancelable: true,
    });
    if (!this.dispatchEvent(change)) return;
    if (this.renderRoot.querySelector(":focus")) {
      // What had the focus is about to go: the Add button with 0, the stepper with the last one.
      if (!quantity) this.focusNext = ".add";
      else if (!this.quantity) this.focusNext = ".increase";
    }
    this.quantity = quantity;
  }

  private step(steps: number) {
    const typed = Number(this.draft);
    this.choose(stepQuantity(this.draft && typed >= 0 ? typed : this.quantity, steps, this));
  }

  private take() {
    const entry = this.draft?.trim();
    if (!entry) {
      this.restore();
      return;
    }
    this.problem = quantityProblem(/^\d+$/.test(entry) ? Number(entry) : NaN, this);
    if (!this.problem) this.choose(Number(entry));
  }

  private onKeydown(event: KeyboardEvent) {
    const steps = keySteps[event.key];
    if (steps) this.step(steps);
    else if (event.key === "Enter") this.take();
    else if (event.key === "Escape" && this.draft !== undefined) this.restore();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private onInput(event: InputEvent) {
    this.draft = (event.target as HTMLInputElement).value; // Bound to the input alone.
    this.problem = undefined;
  }

  protected override render(): unknown {
    if (!this.quantity && this.draft === undefined) {
      return html`<button
        class="add"
        part="add"
        type="button"
        ?disabled=${this.disabled}
        aria-label=${this.label ? msg(str`Add ${this.label}`) : nothing}
        @click=${() => {
          this.step(1);
        }}
      >
        ${icon(plus)}${msg("Add")}
      </button>`;
    }
    const { disabled, label, problem, quantity } = this;
    const last = quantity <= lowestQuantity(this);
    return html`<div
        class="box ${problem ? "invalid" : ""}"
        part="stepper"
        role="group"
        aria-label=${label || nothing}
      >
        <button
          class="decrease"
          part="decrease"
          type="button"
          ?disabled=${disabled}
          aria-label=${last ? msg("Remove") : msg("One step less")}
          @click=${() => {
            this.step(-1);
          }}
        >
          ${icon(last ? trash : minus)}
        </button>
        <input
          class=${quantity >= 1e5 ? "long" : ""}
          part="input"
          inputmode="numeric"
          autocomplete="off"
          maxlength="10"
          role="spinbutton"
          aria-label=${label ? msg(str`Quantity of ${label}`) : msg("Quantity")}
          aria-valuenow=${quantity}
          aria-valuemin="0"
          aria-valuemax=${this.maximum ?? nothing}
          aria-invalid=${problem ? "true" : nothing}
          aria-describedby=${problem ? "message" : nothing}
          ?disabled=${disabled}
          @focus=${() => {
            this.input?.select();
          }}
          @input=${this.onInput}
          @change=${this.take}
          @keydown=${this.onKeydown}
        />
        <button
          class="increase"
          part="increase"
          type="button"
          ?disabled=${disabled || quantity >= highestQuantity(this)}
          aria-label=${msg("One step more")}
          @click=${() => {
            this.step(1);
          }}
        >
          ${icon(plus)}
        </button>
      </div>
      ${problem ? this.renderProblem(problem) : nothing}`;
  }

  private renderProblem(problem: QuantityProblem) {
    const reasons: Record<QuantityProblem, () => string> = {
      not_a_whole_number: () => msg("Only whole numbers."),
      below_minimum: () => msg(str`At least ${lowestQuantity(this)}.`),
      above_maximum: () => msg(str`At most ${highestQuantity(this)}.`),
      off_increment: () => msg(str`Sold in steps of ${this.increment}.`),
    };
    const nearest = nearestQuantities(Number(this.draft), this);
    return html`<div class="message" part="message" role="alert">
      <span id="message">${reasons[problem]()}</span>
      ${
        nearest.length
          ? html`<div class="nearest">
              <span>${msg("Make it")}</span>
              ${nearest.map(
                (quantity) =>
                  html`<button
                    type="button"
                    aria-label=${msg(str`Make it ${quantity}`)}
                    @click=${() => {
                      this.focusNext = "input";
                      this.choose(quantity);
                    }}
                  >
                    ${quantity}
                  </button>`,
              )}
            </div>`
          : nothing
      }
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-quantity": QuantityField;
  }
  interface HTMLElementEventMap {
    "quantity-change": CustomEvent<QuantityChange>;
  }
}
