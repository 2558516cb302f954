import { msg, str } from "@lit/localize";
import type { DeskOrder, DeskOrderLine } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  formatNumber,
  icons,
  textArea,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { changedLines, entryProblem, type ChangedLine } from "../state/changed-lines.ts";
import { changeFormStyles } from "./change-form-styles.ts";

/** What the form asks for. */
export interface OrderChangeInput {
  lines: ChangedLine[];
  reason: string;
}

/**
 * @summary Changes quantities of a pending order, or takes lines out, with a reason for the customer.
 * @fires change-given - with an `OrderChangeInput`
 * @fires change-dropped - nothing is to be done
 */
export class ChangeForm extends LitElement {
  static override styles = [base, buttonStyles, fieldStyles, textFieldStyles, changeFormStyles];

  @property({ attribute: false }) order: DeskOrder | null = null;
  @property() locale = "en";
  @property({ type: Boolean }) busy = false;
  /** What the server said against it, in words. */
  @property() trouble = "";
  /** What was typed, by the line's place in the order. */
  @state() private entries: ReadonlyMap<number, string> = new Map();
  @state() private reason = "";
  @state() private tried = false;

  protected override render(): unknown {
    const { order } = this;
    if (order === null) return nothing;
    const changes = changedLines(order.lines, this.entries);
    const count = changes?.length ?? 0;
    return html`<form novalidate @submit=${this.submit}>
      <ul class="lines">
        ${order.lines.map((line, position) => this.line(line, position))}
      </ul>
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
      ${this.complaint(count)}
      <div class="buttons">
        ${button({ label: msg("Leave as it is"), variant: "quiet", onClick: this.drop })}
        ${button({
          label: count === 1 ? msg("Change 1 line") : msg(str`Change ${count} lines`),
          variant: "primary",
          type: "submit",
          busy: this.busy,
        })}
      </div>
    </form>`;
  }

  private line(line: DeskOrderLine, position: number) {
    const { name, sku, unit, quantity } = line;
    const entry = this.entries.get(position) ?? String(quantity);
    const problem = entryProblem(entry);
    const isOut = entry.trim() === "0";
    const set = (value: string) => {
      this.entries = new Map(this.entries).set(position, value);
    };
    return html`<li class=${isOut ? "out" : ""}>
      <span class="name"
        >${name}<small
          >${sku} · ${msg(str`ordered ${formatNumber(quantity, this.locale)} ${unit}`)}</small
        ></span
      >
      <input
        class="control"
        inputmode="numeric"
        autocomplete="off"
        aria-label=${msg(str`Quantity of ${name} in ${unit}`)}
        aria-invalid=${problem === null ? nothing : "true"}
        aria-describedby=${problem === null ? nothing : `problem-${position}`}
        .value=${entry}
        @input=${(event: InputEvent) => {
          set((event.target as HTMLInputElement).value);
        }}
      />
      ${button({
        label: isOut ? msg(str`Put ${name} back`) : msg(str`Take ${name} out`),
        icon: isOut ? icons.plus : icons.trash,
        iconOnly: true,
        variant: "quiet",
        onClick: () => {
          set(isOut ? String(quantity) : "0");
        },
      })}
      ${problem === null ? nothing : html`<p class="error" id="problem-${position}">${problem}</p>`}
    </li>`;
  }

  private complaint(count: number) {
    const text =
      this.trouble ||
      (this.tried && count === 0 ? msg("Change a quantity, or take a line out.") : "");
    return text === "" ? nothing : html`<p class="error" role="alert">${text}</p>`;
  }

  private readonly drop = () => {
    this.dispatchEvent(new CustomEvent("change-dropped"));
  };

  private submit(event: SubmitEvent) {
    event.preventDefault();
    this.tried = true;
    const lines = this.order && changedLines(this.order.lines, this.entries);
    const reason = this.reason.trim();
    if (this.busy || !lines || lines.length === 0) return;
    if (reason === "") {
      this.renderRoot.querySelector("textarea")?.focus();
      return;
    }
    const detail: OrderChangeInput = { lines, reason };
    this.dispatchEvent(new CustomEvent("change-given", { detail }));
  }
}
