import { msg } from "@lit/localize";
import { base, fieldStyles, icon, icons } from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { troubleText } from "../state/trouble-text.ts";
import { pickerStyles } from "./picker-styles.ts";

/** Something that can be picked. */
export interface PickerChoice {
  /** What it is known by, such as a sku or a customer's number. */
  readonly value: string;
  /** What it is called. */
  readonly label: string;
  /** More to tell it from its like, in small print. */
  readonly note?: string | undefined;
}

/** Finds what can be picked for what was typed; for "" what is offered before anything is. */
export type FindChoices = (text: string, signal: AbortSignal) => Promise<readonly PickerChoice[]>;

/** How long typing rests before it is searched, in milliseconds. */
const rest = 120;

/**
 * @summary A field to pick one of many, found as one types: a customer, a product.
 *
 * A combobox: Down opens and moves, Enter picks, Escape closes, and what was typed without a pick
 * gives way to what was picked before.
 *
 * @fires choice-picked - with `{choice}`, a `PickerChoice`, or null where it was cleared
 */
export class Picker extends LitElement {
  static override styles = [base, fieldStyles, pickerStyles];

  @property() label = "";
  @property() placeholder = "";
  @property() hint = "";
  @property() error = "";
  @property({ type: Boolean }) required = false;
  @property({ type: Boolean }) disabled = false;
  @property({ attribute: false }) find: FindChoices = () => Promise.resolve([]);
  /** What is picked. */
  @property({ attribute: false }) choice: PickerChoice | null = null;

  @state() private typed: string | null = null;
  @state() private found: readonly PickerChoice[] = [];
  @state() private active = -1;
  @state() private expanded = false;
  @state() private searching = false;
  @state() private trouble = "";
  @query("input") private input!: HTMLInputElement;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private flight = new AbortController();

  override focus(): void {
    this.input.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.close();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has("choice")) this.typed = null;
    this.renderRoot.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }

  protected override render(): unknown {
    const text = this.typed ?? this.choice?.label ?? "";
    return html`<div class="field">
      <label for="input"
        >${this.label}${this.required ? nothing : html` <small>${msg("optional")}</small>`}</label
      >
      <div class="picker" @focusout=${this.onFocusOut}>
        <input
          id="input"
          class="control"
          role="combobox"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-autocomplete="list"
          aria-expanded=${this.expanded}
          aria-controls="choices"
          aria-activedescendant=${this.active < 0 ? nothing : `choice-${this.active}`}
          aria-invalid=${this.error ? "true" : nothing}
          aria-describedby="note"
          ?required=${this.required}
          ?disabled=${this.disabled}
          placeholder=${this.placeholder || nothing}
          .value=${text}
          @input=${this.onInput}
          @keydown=${this.onKeyDown}
          @click=${() => this.open()}
        />
        ${
          this.choice && !this.disabled
            ? html`<button type="button" aria-label=${msg("Clear")} @click=${this.clear}>
                ${icon(icons.cross)}
              </button>`
            : html`<span class="sign">${icon(icons.magnifier)}</span>`
        }
        <ul id="choices" role="listbox" aria-label=${this.label} ?hidden=${!this.expanded}>
          ${this.found.map((choice, index) => this.option(choice, index))}
        </ul>
        <div class="state" role="status" ?hidden=${!this.expanded}>${this.told()}</div>
      </div>
      <div id="note">
        ${this.hint ? html`<span class="field-hint">${this.hint}</span>` : nothing}
        <span class="field-error" aria-live="polite"
          >${this.error ? html`${icon(icons.warning)}${this.error}` : nothing}</span
        >
      </div>
    </div>`;
  }

  private option({ value, label, note }: PickerChoice, index: number) {
    return html`<li
      id="choice-${index}"
      role="option"
      aria-selected=${index === this.active}
      data-value=${value}
      @pointerdown=${(event: Event) => event.preventDefault()}
      @click=${() => this.pick(index)}
    >
      <span>${label}</span>${note ? html`<small>${note}</small>` : nothing}
    </li>`;
  }

  private told() {
    if (this.trouble !== "") return this.trouble;
    if (this.found.length > 0) return nothing;
    return this.searching ? msg("Searching") : msg("Nothing matches.");
  }

  private readonly onInput = () => {
    this.typed = this.input.value;
    this.open(rest);
  };

  private readonly onKeyDown = (event: KeyboardEvent) => {
    const { key } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      event.preventDefault();
      if (!this.expanded) return this.open();
      const step = key === "ArrowDown" ? 1 : -1;
      const count = this.found.length;
      if (count > 0)
        this.active = (Math.max(this.active, step < 0 ? 0 : -1) + step + count) % count;
    } else if (key === "Enter" && this.expanded && this.active >= 0) {
      event.preventDefault();
      this.pick(this.active);
    } else if (key === "Escape" && this.expanded) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  };

  private readonly onFocusOut = ({ relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && this.renderRoot.contains(relatedTarget))) this.close();
  };

  private open(delay = 0): void {
    if (this.disabled) return;
    this.expanded = true;
    this.active = -1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.search(), delay);
  }

  private close(): void {
    clearTimeout(this.timer);
    this.flight.abort();
    this.expanded = false;
    this.searching = false;
    this.active = -1;
    this.typed = null;
  }

  private async search(): Promise<void> {
    this.flight.abort();
    this.flight = new AbortController();
    const { signal } = this.flight;
    this.searching = true;
    try {
      const found = await this.find((this.typed ?? "").trim(), signal);
      if (signal.aborted) return;
      this.found = found;
      this.trouble = "";
      // What is typed and found can be taken by Enter at once.
      this.active = this.typed && found.length > 0 ? 0 : -1;
    } catch (error) {
      if (signal.aborted) return;
      this.found = [];
      this.trouble = troubleText(error);
    }
    this.searching = false;
  }

  private pick(index: number): void {
    const choice = this.found[index];
    this.close();
    if (choice) this.tell(choice);
  }

  private readonly clear = () => {
    this.tell(null);
    this.input.focus();
  };

  private tell(choice: PickerChoice | null): void {
    this.choice = choice;
    this.dispatchEvent(new CustomEvent("choice-picked", { detail: { choice } }));
  }
}

/** The choice of a `choice-picked` event. */
export const pickedChoice = (event: Event): PickerChoice | null =>
  // Only `Picker` fires it.
  (event as CustomEvent<{ choice: PickerChoice | null }>).detail.choice;
