/** The fields of a price record, each as its form shows it and as a difference is told. */
import { msg, str } from "@lit/localize";
import { button, checkbox, icons, selectField, textField } from "@order-portal/ui";
import { html } from "lit";
import type { PriceDraft, TierDraft } from "../../state/price-draft.ts";
import type { KindPlace, KindWords, PriceField } from "./kinds/price-kind.ts";
import { madeUpCode } from "./made-up-code.ts";
import { ownerFields, scopeFields } from "./owner-scope-fields.ts";

/** What the fields are made of. */
export interface PriceFieldOptions {
  readonly at: KindPlace;
  readonly words: KindWords;
  readonly draft: PriceDraft;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onType: (change: Partial<PriceDraft>) => void;
}

/** A section of the form. */
export function priceField(field: PriceField, options: PriceFieldOptions): unknown {
  const { draft, errorAt, onType } = options;
  switch (field) {
    case "name":
    case "code":
      return textField({
        id: field,
        label: field === "name" ? msg("Name") : msg("Code"),
        required: true,
        maxLength: field === "name" ? 200 : 64,
        value: draft[field],
        error: errorAt(`/${field}`),
        onInput: (text) => {
          onType({ [field]: text });
        },
      });
    case "madeUpCode":
      return html`<div class="made-up">
        ${priceField("code", options)}
        ${button({
          label: msg("Make one up"),
          onClick: () => {
            onType({ code: madeUpCode() });
          },
        })}
      </div>`;
    case "owner":
      return ownerFields(options);
    case "scope":
      return scopeFields(options);
    case "minimumQuantity":
      return html`<div class="fields two">
        ${textField({
          id: "minimumQuantity",
          label: msg("From quantity"),
          hint: msg("Of a line, counted in base units."),
          required: true,
          inputMode: "numeric",
          value: draft.minimumQuantity,
          error: errorAt("/minimumQuantity"),
          onInput: (minimumQuantity) => {
            onType({ minimumQuantity });
          },
        })}
      </div>`;
    case "change":
      return changeFields(options);
    case "times":
      return timeFields(options);
    case "uses":
      return html`<div class="fields two">
        ${textField({
          id: "maximumUses",
          label: msg("How often it may be used"),
          hint: msg("Empty: as often as one likes."),
          inputMode: "numeric",
          value: draft.maximumUses,
          error: errorAt("/maximumUses"),
          onInput: (maximumUses) => {
            onType({ maximumUses });
          },
        })}
        ${checkbox({
          id: "firstOrderOnly",
          label: msg("For a customer's first order only"),
          checked: draft.firstOrderOnly,
          onChange: (firstOrderOnly) => {
            onType({ firstOrderOnly });
          },
        })}
      </div>`;
    case "tiers":
      return tierFields(options);
  }
}

function changeFields({ at, words, draft, errorAt, onType }: PriceFieldOptions) {
  const isPercent = draft.kind === "percent";
  const isOfBase = !isPercent && draft.scope !== "unit" && words.fixed === msg("A fixed price");
  return html`<div class="fields two">
    ${selectField({
      id: "kind",
      label: msg("How"),
      required: true,
      value: draft.kind,
      options: [
        { value: "percent", label: msg("A percentage off") },
        { value: "fixed", label: words.fixed },
      ],
      onChange: (kind) => {
        onType({ kind: kind as PriceDraft["kind"] }); // One of the options.
      },
    })}
    ${textField({
      id: "value",
      label: isPercent ? msg("Percent off") : msg(str`${words.fixed} in ${at.workspace.currency}`),
      hint: isOfBase ? msg("Of a base unit; a case of ten costs ten times as much.") : undefined,
      required: true,
      inputMode: "decimal",
      value: draft.value,
      error: errorAt("/value"),
      onInput: (value) => {
        onType({ value });
      },
    })}
  </div>`;
}

function timeFields({ at, draft, errorAt, onType }: PriceFieldOptions) {
  const time = (field: "starts" | "ends", label: string, hint: string) =>
    textField({
      id: field,
      label,
      hint,
      type: "datetime-local",
      value: draft[field],
      error: errorAt(`/${field}`),
      onInput: (text) => {
        onType({ [field]: text });
      },
    });
  return html`<div class="fields two">
    ${time("starts", msg("Starts"), msg(str`Empty: at once. Times are those of ${at.workspace.timeZone}.`))}
    ${time("ends", msg("Ends"), msg("Empty: never."))}
  </div>`;
}

function tierFields({ draft, errorAt, onType }: PriceFieldOptions) {
  const { tiers } = draft;
  const change = (index: number, part: Partial<TierDraft>) => {
    onType({ tiers: tiers.map((tier, at) => (at === index ? { ...tier, ...part } : tier)) });
  };
  return html`${tiers.map(
      ({ minimumQuantity, percent }, index) =>
        html`<div class="tier" role="group" aria-label=${msg(str`Tier ${index + 1}`)}>
          ${textField({
            id: `tier-${index}-minimum`,
            label: msg("From quantity"),
            required: true,
            inputMode: "numeric",
            value: minimumQuantity,
            error: errorAt(`/tiers/${index}/minimumQuantity`),
            onInput: (text) => {
              change(index, { minimumQuantity: text });
            },
          })}
          ${textField({
            id: `tier-${index}-percent`,
            label: msg("Percent off"),
            required: true,
            inputMode: "decimal",
            value: percent,
            error: errorAt(`/tiers/${index}/percent`),
            onInput: (text) => {
              change(index, { percent: text });
            },
          })}
          ${button({
            label: msg(str`Take tier ${index + 1} out`),
            icon: icons.trash,
            iconOnly: true,
            variant: "quiet",
            disabled: tiers.length === 1,
            onClick: () => {
              onType({ tiers: tiers.filter((_, at) => at !== index) });
            },
          })}
        </div>`,
    )}
    <div>
      ${button({
        label: msg("Add a tier"),
        icon: icons.plus,
        disabled: tiers.length >= 50,
        onClick: () => {
          onType({ tiers: [...tiers, { minimumQuantity: "", percent: "" }] });
        },
      })}
    </div>`;
}
