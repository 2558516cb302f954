import { msg } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { selectField, textField } from "@order-portal/ui";
import { html } from "lit";
import { amountSample, commonLocales, timeIn } from "../../../state/samples.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

interface Draft {
  name: string;
  timeZone: string;
  locale: string;
  currency: string;
  priceScale: string;
}

/** @summary Who the supplier is, and how numbers and days are written. */
export class CompanySection extends SectionEditor<Draft> {
  override readonly heading = msg("Company");
  override readonly intro = msg(
    "The name buyers read, and how numbers, days and times are written for them.",
  );

  protected override draftOf({ company }: DeskSettings): Draft {
    const { name, timeZone, locale, currency, priceScale } = company;
    return { name, timeZone, locale, currency, priceScale: String(priceScale) };
  }

  protected override inputOf(draft: Draft, { company }: DeskSettings): SettingsInput {
    const priceScale = Number(draft.priceScale);
    const values = { ...draft, currency: draft.currency.trim().toUpperCase(), priceScale };
    return { section: "company", revision: company.revision, values };
  }

  protected override check({ name }: Draft): ReadonlyMap<string, string> {
    return new Map(name.trim() === "" ? [["name", msg("A name is needed.")]] : []);
  }

  protected override said(draft: Draft): Said {
    return [
      [msg("Name"), draft.name],
      [msg("Time zone"), draft.timeZone],
      [msg("Language and country"), draft.locale],
      [msg("Currency"), draft.currency],
      [msg("Decimals of unit prices"), draft.priceScale],
    ];
  }

  protected override fields(draft: Draft, { company }: DeskSettings) {
    const fixed = company.moneyFixedBy;
    const why =
      fixed === null
        ? msg("It can be chosen until something is priced or ordered.")
        : fixed === "orders"
          ? msg("It stays: there are orders in it.")
          : msg("It stays: prices are set in it.");
    return html`<div class="fields two">
      ${textField({
        id: "name",
        label: msg("Name"),
        required: true,
        maxLength: 200,
        value: draft.name,
        error: this.errorAt("name"),
        onInput: (name) => {
          this.type({ name });
        },
      })}
      ${textField({
        id: "timeZone",
        label: msg("Time zone"),
        hint: timeIn(draft.timeZone, draft.locale),
        required: true,
        suggestions: Intl.supportedValuesOf("timeZone"),
        value: draft.timeZone,
        error: this.errorAt("timeZone"),
        onInput: (timeZone) => {
          this.type({ timeZone });
        },
      })}
      ${textField({
        id: "locale",
        label: msg("Language and country"),
        hint: amountSample(draft.locale, draft.currency),
        required: true,
        suggestions: commonLocales,
        value: draft.locale,
        error: this.errorAt("locale"),
        onInput: (locale) => {
          this.type({ locale });
        },
      })}
      ${textField({
        id: "currency",
        label: msg("Currency"),
        hint: why,
        required: true,
        disabled: fixed !== null,
        maxLength: 3,
        suggestions: Intl.supportedValuesOf("currency"),
        value: draft.currency,
        error: this.errorAt("currency"),
        onInput: (currency) => {
          this.type({ currency, ...scaleOf(currency) });
        },
      })}
      ${selectField({
        id: "priceScale",
        label: msg("Decimals of unit prices"),
        hint: why,
        required: true,
        disabled: fixed !== null,
        value: draft.priceScale,
        error: this.errorAt("priceScale"),
        options: ["0", "1", "2", "3", "4"].map((value) => ({ value, label: value })),
        onChange: (priceScale) => {
          this.type({ priceScale });
        },
      })}
    </div>`;
  }
}

/** The currency's own decimals, once its code is whole. */
function scaleOf(currency: string): { priceScale?: string } {
  const code = currency.trim().toUpperCase();
  if (!Intl.supportedValuesOf("currency").includes(code)) return {};
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return { priceScale: String(maximumFractionDigits ?? 2) };
}
