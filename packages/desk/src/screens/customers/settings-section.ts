import { msg, str } from "@lit/localize";
import type { CustomerSettings, Freight } from "@order-portal/sdk/desk";
import { button, selectField, textField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { amountWords } from "../../state/typed-price.ts";
import { orNull, type SectionOptions } from "./section.ts";

const templates = (): [string, string][] => [
  ["standard", msg("List with pictures")],
  ["cards", msg("Cards")],
  ["grid", msg("Quantity grid")],
];
const modes = (): [string, string][] => [
  ["pay_now", msg("Pay now")],
  ["pay_later", msg("Pay later")],
];
const displays = (): [string, string][] => [
  ["greyed", msg("Shown, marked as out of stock")],
  ["hidden", msg("Left out")],
];
const freights = (): [string, string][] => [
  ["none", msg("Free")],
  ["flat", msg("The same for every order")],
  ["free_from", msg("Free from a value of goods")],
];

const wordOf = (words: readonly [string, string][], value: string) =>
  words.find(([name]) => name === value)?.[1] ?? value;

/** What freight costs, in words. */
function freightWords(
  { kind, amount, threshold }: Freight,
  currency: string,
  locale: string,
): string {
  const money = (decimal: string | null) => amountWords(decimal || "0", currency, locale);
  switch (kind) {
    case "none":
      return msg("Free");
    case "flat":
      return msg(str`${money(amount)} for every order`);
    case "free_from":
      return msg(str`${money(amount)}, free from ${money(threshold)}`);
    default:
      return msg("By carrier service");
  }
}

/** The settings that count for this customer: its own, or the workspace's. */
export function settingsSection(options: SectionOptions): TemplateResult {
  const { draft, stored, choices, type, locale = "en" } = options;
  const { settings } = draft;
  const { inherited } = stored;
  const set = (change: Partial<CustomerSettings>) => type({ settings: { ...settings, ...change } });
  const setting = (
    field: "orderTemplate" | "checkoutMode" | "stockDisplay",
    id: string,
    label: string,
    words: readonly [string, string][],
  ) =>
    row(
      options,
      selectField({
        id,
        label,
        required: true,
        value: settings[field] ?? "",
        error: options.errorAt(`/settings/${field}`),
        hint: effect(wordOf(words, settings[field] ?? inherited[field]), settings[field] === null),
        options: [
          {
            value: "",
            label: msg(str`As for everybody: ${wordOf(words, inherited[field])}`),
          },
          ...words.map(([value, label]) => ({ value, label })),
        ],
        onChange: (value) => set({ [field]: orNull(value) }),
      }),
      settings[field] === null ? null : () => set({ [field]: null }),
      label,
    );
  const currency = choices?.currency ?? "";
  const { freight } = settings;
  return html`<section class="section" aria-labelledby="settings">
    <h3 id="settings">${msg("Settings of its own")}</h3>
    <p class="hint">
      ${msg("What you leave as for everybody follows the workspace's settings when they change.")}
    </p>
    <div class="fields">
      ${setting("orderTemplate", "order-template", msg("Order template"), templates())}
      ${setting("checkoutMode", "checkout-mode", msg("Checkout"), modes())}
      ${setting("stockDisplay", "stock-display", msg("Products out of stock"), displays())}
      ${row(
        options,
        selectField({
          id: "freight",
          label: msg("Freight"),
          required: true,
          value: freight?.kind ?? "",
          error: options.errorAt("/settings/freight/kind"),
          hint: effect(
            freightWords(freight ?? inherited.freight, currency, locale),
            freight === null,
          ),
          options: [
            {
              value: "",
              label: msg(
                str`As for everybody: ${freightWords(inherited.freight, currency, locale)}`,
              ),
            },
            ...freights().map(([value, label]) => ({ value, label })),
          ],
          onChange: (kind) => set({ freight: freightOf(kind, freight) }),
        }),
        freight === null ? null : () => set({ freight: null }),
        msg("Freight"),
      )}
      ${freight === null || freight.kind === "none" ? nothing : amounts(options, freight, currency)}
    </div>
  </section>`;
}

/** What counts, and where it is from. */
const effect = (value: string, isInherited: boolean): string =>
  isInherited
    ? msg(str`Counts now: ${value}, from the workspace's settings.`)
    : msg(str`Counts now: ${value}, this customer's own.`);

const row = (_: SectionOptions, field: TemplateResult, reset: (() => void) | null, label: string) =>
  html`<div class="setting">
    ${field}
    ${
      reset === null
        ? nothing
        : button({
            label: html`${msg("Reset to inherit")}<span class="visually-hidden">: ${label}</span>`,
            variant: "quiet",
            onClick: reset,
          })
    }
  </div>`;

/** What was typed before stays, as far as the other kind has it. */
function freightOf(kind: string, before: Freight | null): Freight | null {
  if (kind === "") return null;
  return {
    kind,
    amount: kind === "none" ? null : (before?.amount ?? ""),
    threshold: kind === "free_from" ? (before?.threshold ?? "") : null,
  };
}

const amounts = ({ draft, type, errorAt }: SectionOptions, freight: Freight, currency: string) => {
  const set = (change: Partial<Freight>) =>
    type({ settings: { ...draft.settings, freight: { ...freight, ...change } } });
  return html`<div class="fields two">
    ${textField({
      id: "freight-amount",
      label: msg(str`Freight of an order, in ${currency}`),
      required: true,
      placeholder: "35.00",
      maxLength: 18,
      value: freight.amount ?? "",
      error: errorAt("/settings/freight/amount"),
      onInput: (amount) => set({ amount }),
    })}
    ${
      freight.kind === "free_from"
        ? textField({
            id: "freight-threshold",
            label: msg(str`Free from goods worth, in ${currency}`),
            required: true,
            placeholder: "750.00",
            maxLength: 18,
            value: freight.threshold ?? "",
            error: errorAt("/settings/freight/threshold"),
            onInput: (threshold) => set({ threshold }),
          })
        : nothing
    }
  </div>`;
};
