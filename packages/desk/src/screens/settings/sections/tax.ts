import { msg, str } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { banner, button, icons, selectField, textField, type Choice } from "@order-portal/ui";
import { html, nothing } from "lit";
import { readPrice, showDecimal } from "../../../state/typed-price.ts";
import { orNull, SectionEditor, type Said } from "../section-editor.ts";

interface Rate {
  taxClass: string;
  percent: string;
}

interface Draft {
  rates: readonly Rate[];
  defaultTaxClass: string;
  freightTaxClass: string;
}

/** @summary Percentages by tax class. */
export class TaxSection extends SectionEditor<Draft> {
  override readonly heading = msg("Tax");
  override readonly intro = msg(
    "Products are put under a tax class; each class has its rate. Tax comes on top of your prices, and exempt customers pay none.",
  );

  protected override draftOf({ tax }: DeskSettings): Draft {
    return {
      rates: tax.rates.map(({ taxClass, percent }) => ({
        taxClass,
        percent: showDecimal(percent, this.locale),
      })),
      defaultTaxClass: tax.defaultTaxClass ?? "",
      freightTaxClass: tax.freightTaxClass ?? "",
    };
  }

  protected override inputOf(draft: Draft, { tax }: DeskSettings): SettingsInput {
    const values = {
      rates: draft.rates.map(({ taxClass, percent }) => ({
        taxClass: taxClass.trim(),
        percent: readPrice(percent, this.locale) ?? "",
      })),
      defaultTaxClass: orNull(draft.defaultTaxClass),
      freightTaxClass: orNull(draft.freightTaxClass),
    };
    return { section: "tax", revision: tax.revision, values };
  }

  protected override check({ rates }: Draft): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    for (const [index, { taxClass, percent }] of rates.entries()) {
      if (taxClass.trim() === "") faults.set(`rates/${index}/taxClass`, msg("A name is needed."));
      const read = readPrice(percent, this.locale);
      if (read === undefined || Number(read) > 100) {
        faults.set(`rates/${index}/percent`, msg("Give a percentage from 0 to 100."));
      }
    }
    return faults;
  }

  protected override said(draft: Draft): Said {
    return [
      [
        msg("Rates"),
        draft.rates.map(({ taxClass, percent }) => `${taxClass} ${percent} %`).join(", "),
      ],
      [msg("Products without a class"), draft.defaultTaxClass],
      [msg("Freight"), draft.freightTaxClass],
    ];
  }

  protected override fields(draft: Draft, { taxClassesWithoutRate }: DeskSettings) {
    const { rates } = draft;
    const without = taxClassesWithoutRate.filter(
      (one) => !rates.some(({ taxClass }) => taxClass.trim() === one),
    );
    const classes = rates.map(({ taxClass }) => taxClass.trim()).filter(Boolean);
    return html`${without.length > 0 ? this.withoutRate(without, rates) : nothing}
      ${
        rates.length === 0
          ? html`<p class="aside">${msg("No tax class yet: nothing is taxed.")}</p>`
          : rates.map((_, index) => this.rate(rates, index))
      }
      ${this.errorAt("rates") ? html`<span class="field-error">${this.errorAt("rates")}</span>` : nothing}
      <div>
        ${button({
          label: msg("Add a tax class"),
          icon: icons.plus,
          onClick: () => {
            this.type({ rates: [...rates, { taxClass: "", percent: "" }] });
          },
        })}
      </div>
      <div class="fields two">
        ${selectField({
          id: "defaultTaxClass",
          label: msg("Products without a class"),
          required: true,
          value: draft.defaultTaxClass,
          error: this.errorAt("defaultTaxClass"),
          options: choices(classes, draft.defaultTaxClass, msg("Bear no tax")),
          onChange: (defaultTaxClass) => {
            this.type({ defaultTaxClass });
          },
        })}
        ${selectField({
          id: "freightTaxClass",
          label: msg("Freight is taxed as"),
          required: true,
          value: draft.freightTaxClass,
          error: this.errorAt("freightTaxClass"),
          options: choices(classes, draft.freightTaxClass, msg("Like products without a class")),
          onChange: (freightTaxClass) => {
            this.type({ freightTaxClass });
          },
        })}
      </div>`;
  }

  /** Classes that an import has brought: nobody is to find out by an invoice without tax. */
  private withoutRate(without: readonly string[], rates: readonly Rate[]) {
    return banner({
      tone: "warning",
      text: msg(
        str`Products are under classes that have no rate, and bear that of products without a class: ${without.join(", ")}.`,
      ),
      action: button({
        label: msg("Add these classes"),
        onClick: () => {
          const more = without.map((taxClass) => ({
            taxClass,
            percent: showDecimal(percentIn(taxClass), this.locale),
          }));
          this.type({ rates: [...rates, ...more] });
        },
      }),
    });
  }

  private rate(rates: readonly Rate[], index: number) {
    const rate = rates[index] ?? { taxClass: "", percent: "" };
    const change = (changed: Partial<Rate>) => {
      this.type({ rates: rates.map((one, at) => (at === index ? { ...one, ...changed } : one)) });
    };
    return html`<div
      class="row rate"
      role="group"
      aria-label=${rate.taxClass || msg(str`Tax class ${index + 1}`)}
    >
      ${textField({
        id: `rate-${index}-class`,
        label: msg("Tax class"),
        required: true,
        maxLength: 64,
        value: rate.taxClass,
        error: this.errorAt(`rates/${index}/taxClass`),
        onInput: (taxClass) => {
          change({ taxClass });
        },
      })}
      ${textField({
        id: `rate-${index}-percent`,
        label: msg("Percent"),
        required: true,
        inputMode: "decimal",
        maxLength: 8,
        value: rate.percent,
        error: this.errorAt(`rates/${index}/percent`),
        onInput: (percent) => {
          change({ percent });
        },
      })}
      <div class="out">
        ${button({
          label: msg("Take out"),
          icon: icons.trash,
          variant: "quiet",
          onClick: () => {
            this.type({ rates: rates.filter((_, at) => at !== index) });
          },
        })}
      </div>
    </div>`;
  }
}

/** The classes, the one that is chosen although it is gone, and none. */
function choices(classes: readonly string[], value: string, none: string): Choice[] {
  const names = new Set(value === "" ? classes : [...classes, value]);
  return [{ value: "", label: none }, ...[...names].map((name) => ({ value: name, label: name }))];
}

/** The percentage that a class such as `19 %` says of itself. */
const percentIn = (taxClass: string): string =>
  /^\D*(\d{1,2}([.,]\d+)?)\s*%?$/.exec(taxClass.trim())?.[1]?.replace(",", ".") ?? "";
