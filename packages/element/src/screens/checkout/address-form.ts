import { consume } from "@lit/context";
import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import {
  addressLines,
  countryName,
  type Address,
  type AddressFormat,
  type FieldError,
} from "@order-portal/sdk";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  selectField,
  selectStyles,
  textField,
  textFieldStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { troubleBanner } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { partLabel, type Part } from "./address-words.ts";
import { countryCodes } from "./country-codes.ts";

/** How long the next letter is waited for before addresses are asked for, in milliseconds. */
const typing = 300;

const empty: Address = {
  ...{ label: "", line1: "", line2: "", city: "", region: "", postalCode: "", country: "" },
};

/**
 * @summary An address as its country writes it: parts, order, what is needed, suggestions.
 * @fires {CustomEvent<Address>} address-given - it is to be used
 */
export class AddressForm extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    selectStyles,
    textFieldStyles,
    css`
      form {
        display: grid;
        gap: 14px;
      }
      .row {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(140px, 100%), 1fr));
        gap: 14px;
        align-items: start;
      }
      .found {
        display: grid;
        gap: 4px;
      }
      .found button {
        padding: 8px 12px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius-small);
        background: var(--op-raised);
        text-align: start;
      }
      .found button:hover {
        background: var(--op-hover);
      }
    `,
  ];

  @consume({ context: actionsContext }) actions!: Actions;

  /** The country that it begins with. */
  @property() country = "";
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
  /** The street as far as it is typed; empty once a suggestion is taken. */
  @state() private asked = "";

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

  private readonly suggested = new Task(this, {
    args: () => [this.asked, this.typed.country] as const,
    task: async ([text, country], { signal }) => {
      if (text.length < 3) return [];
      const like = this.known.filter(
        (one) => one.line1 && one.line1.toLowerCase().startsWith(text.toLowerCase()),
      );
      if (!this.suggests || text.length < 4) return like;
      await new Promise((resolve) => setTimeout(resolve, typing));
      signal.throwIfAborted();
      const found = await this.actions.call(
        (client) => client.checkout.suggest({ text, ...(country && { country }) }, { signal }),
        { signal },
      );
      return [...like, ...found].slice(0, 6);
    },
  });

  protected override willUpdate(): void {
    if (!this.hasUpdated) this.type({ country: this.country });
  }

  protected override render(): unknown {
    const format = this.format.value ?? null;
    return html`<form
      novalidate
      aria-label=${this.label}
      @submit=${(event: Event) => {
        event.preventDefault();
        this.give(format);
      }}
    >
      ${selectField({
        id: "country",
        label: msg("Country"),
        required: true,
        value: this.typed.country,
        error: this.errorOf("country"),
        options: [
          { value: "", label: msg("Choose a country") },
          ...countryCodes
            .map((value) => ({ value, label: countryName(value, this.locale) }))
            .sort((one, other) => one.label.localeCompare(other.label, this.locale)),
        ],
        onChange: (country) => {
          this.type({ country, region: "" });
        },
      })}
      ${textField({
        id: "label",
        label: msg("Company or name"),
        value: this.typed.label,
        maxLength: 200,
        onInput: (label) => {
          this.type({ label });
        },
      })}
      ${format ? this.renderParts(format) : nothing}
      ${this.format.error ? troubleBanner(troubleOf(this.format.error)) : nothing}
      <div>
        ${button({
          label: msg("Use this address"),
          variant: "primary",
          type: "submit",
          busy: this.busy,
          disabled: format === null,
        })}
      </div>
    </form>`;
  }

  private renderParts(format: AddressFormat) {
    return format.rows.map(
      (row) =>
        html`<div class="row">${row.map((part) => this.renderPart(part, format))}</div>
          ${row.includes("line1") ? this.renderSuggestions() : nothing}`,
    );
  }

  private renderPart(part: Part, format: AddressFormat) {
    const common = {
      id: part,
      label: partLabel(part, format),
      required: format.required.includes(part),
      error: this.errorOf(part, format),
      value: this.typed[part],
    };
    if (part === "region" && format.regions.length > 0) {
      const options = format.regions.map(({ code, name }) => ({ value: code, label: name }));
      return selectField({
        ...common,
        options: [{ value: "", label: msg("Choose") }, ...options],
        onChange: (region) => {
          this.type({ region });
        },
      });
    }
    const hint =
      part === "postalCode" && format.postalCodeExample
        ? msg(str`Such as ${format.postalCodeExample}`)
        : undefined;
    return textField({
      ...common,
      hint,
      maxLength: part === "postalCode" ? 20 : 200,
      onInput: (value) => {
        this.type({ [part]: value });
        if (part === "line1") this.asked = value.trim();
      },
    });
  }

  private renderSuggestions() {
    const found = this.asked === "" ? [] : (this.suggested.value ?? []);
    if (found.length === 0) return nothing;
    return html`<div class="found" role="group" aria-label=${msg("Suggestions")}>
      ${found.map(
        (address) =>
          html`<button
            type="button"
            @click=${() => {
              this.typed = { ...address, label: this.typed.label || address.label };
              this.asked = "";
            }}
          >
            ${addressLines(address, this.locale).join(", ")}
          </button>`,
      )}
    </div>`;
  }

  private type(change: Partial<Address>) {
    this.typed = { ...this.typed, ...change };
  }

  private errorOf(part: Part | "country", format?: AddressFormat): string | undefined {
    const told = this.errors.find(({ pointer }) => pointer.endsWith(`/${part}`));
    if (told && this.typed[part] === this.given?.[part]) return told.detail;
    if (!this.tried) return undefined;
    return this.gapOf(part, format);
  }

  private gapOf(part: Part | "country", format?: AddressFormat | null): string | undefined {
    const value = this.typed[part].trim();
    if (part === "country") return value === "" ? msg("Please choose.") : undefined;
    if (value === "") {
      return format?.required.includes(part) ? msg("Please fill this in.") : undefined;
    }
    const pattern = part === "postalCode" ? format?.postalCodePattern : null;
    if (!pattern || new RegExp(`^(?:${pattern})$`, "i").test(value)) return undefined;
    return format?.postalCodeExample
      ? msg(str`It is written like ${format.postalCodeExample}.`)
      : msg("It is not written so in this country.");
  }

  private give(format: AddressFormat | null) {
    this.tried = true;
    const parts = ["country", ...(format?.rows.flat() ?? [])] as const;
    const first = parts.find((part) => this.gapOf(part, format) !== undefined);
    if (!format || first) {
      void this.updateComplete.then(() =>
        this.renderRoot.querySelector<HTMLElement>(`#${first ?? "country"}`)?.focus(),
      );
      return;
    }
    // What this country's addresses do not have is not sent along from another one's.
    const has = new Set<Part>(format.rows.flat());
    const detail = { ...this.typed };
    for (const part of ["line2", "city", "region", "postalCode"] as const) {
      if (!has.has(part)) detail[part] = "";
    }
    this.given = detail;
    this.dispatchEvent(new CustomEvent("address-given", { detail }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-address-form": AddressForm;
  }
}
