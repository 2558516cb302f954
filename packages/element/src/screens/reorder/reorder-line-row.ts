import { msg, str } from "@lit/localize";
import type { LineProblem, Money, PricedCartLine, ReorderLine } from "@order-portal/sdk";
import { button, formatMoney, formatNumber, picture, type QuantityChange } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { live } from "lit/directives/live.js";
import { problemText } from "../../components/problem-text.ts";
import { availability } from "../../components/availability.ts";
import type { ReorderChoice, ReorderEntry } from "../../state/reorder-state.ts";
import type { OpenReorderLine } from "../../state/reorder-steps.ts";

/** What the row of a line to be ordered again is made of. */
export interface ReorderLineRowOptions {
  readonly entry: ReorderEntry;
  readonly choice: ReorderChoice;
  readonly locale: string | undefined;
  /** Whether it says which order it is from: where there are several. */
  readonly showsOrder: boolean;
  /** How many of what is offered are in the cart already. */
  readonly inCart: number;
  /** Why the server would not take it; null where it has not refused it. */
  readonly problem: LineProblem | null;
  /** What the next tap would make of it; undefined where it would change nothing. */
  readonly open: OpenReorderLine | undefined;
  /** What it comes to; null while it is being priced, or where it is not wanted. */
  readonly lineTotal: Money | null;
  readonly mayOrder: boolean;
  readonly onChoice: (change: Partial<ReorderChoice>) => void;
}

/** A line of before: what it would be now, or why it cannot be had, and what instead. */
export function reorderLineRow(options: ReorderLineRowOptions): TemplateResult {
  const { entry, choice, locale, mayOrder, onChoice } = options;
  const { line, offer } = entry;
  const isRefused = offer !== line.now || offer === null;
  const name = isRefused ? line.name : offer.name;
  return html`<article class="again ${choice.isWanted ? "" : "left"} ${isRefused ? "refused" : ""}">
    ${
      isRefused || !mayOrder
        ? html`<span class="tick"></span>`
        : html`<label class="tick">
            <input
              type="checkbox"
              aria-label=${msg(str`Order ${name} again`)}
              .checked=${live(choice.isWanted)}
              @change=${(event: Event) => {
                onChoice({ isWanted: (event.target as HTMLInputElement).checked }); // Bound to the box.
              }}
            />
          </label>`
    }
    ${picture(line.imageUrl)}
    <div class="what">
      <h3>${name}</h3>
      <p class="facts">
        <span>${line.sku}</span>
        ${isRefused ? availability(line.problem) : nothing}
        ${options.showsOrder ? html`<span>${msg(str`Order ${line.order}`)}</span>` : nothing}
      </p>
      ${isRefused ? refusedText(line, locale) : changesText(line, locale)}
      ${isRefused ? nothing : inCartText(options)} ${isRefused ? nothing : refusalText(options)}
    </div>
    ${isRefused ? nothing : offerControls(options, offer)}
    ${isRefused && offer ? replacement(options, offer) : nothing}
  </article>`;
}

/** How it was, for who has to choose something else. */
function refusedText({ before, problem }: ReorderLine, locale: string | undefined) {
  const was = `${formatNumber(before.quantity, locale)} × ${before.unitLabel}`;
  return html`<p class="reason">${problem?.detail} ${msg(str`Last time: ${was}.`)}</p>`;
}

/** What has changed, each in the server's sentence; a price with amounts in the buyer's locale. */
function changesText({ before, now, changes }: ReorderLine, locale: string | undefined) {
  if (changes.length === 0) return nothing;
  return html`<ul class="changes-of-line">
    ${changes.map(
      ({ kind, detail }) =>
        html`<li>
          ${
            kind === "price" && now?.unitPrice && now.unit === before.unit
              ? msg(
                  str`Now ${formatMoney(now.unitPrice, locale)} each; it was ${formatMoney(before.unitPrice, locale)}.`,
                )
              : detail
          }
        </li>`,
    )}
  </ul>`;
}

/** What the cart has of it already, and what it would have then. */
function inCartText({ inCart, open, locale }: ReorderLineRowOptions) {
  if (inCart === 0) return nothing;
  const [has, then] = [inCart, open?.then ?? inCart].map((one) => formatNumber(one, locale));
  const text = !open
    ? msg(str`In your cart: ${has}.`)
    : open.isNew
      ? msg(str`In your cart already: ${has}. With these: ${then}.`)
      : msg(str`In your cart: ${has}. After the update: ${then}.`);
  return html`<p class="in-cart">${text}</p>`;
}

/** Why it was not put into the cart. */
const refusalText = ({ problem }: ReorderLineRowOptions) =>
  problem ? html`<p class="refusal">${problemText(problem)}</p>` : nothing;

function offerControls(options: ReorderLineRowOptions, offer: PricedCartLine) {
  const { choice, locale, lineTotal, mayOrder, onChoice } = options;
  const rule = offer.quantityRule;
  return html`<p class="each">
      ${offer.unitLabel}${
        offer.unitPrice && choice.quantity === offer.quantity
          ? html`<small>${msg(str`${formatMoney(offer.unitPrice, locale)} each`)}</small>`
          : nothing
      }
    </p>
    ${
      mayOrder
        ? html`<order-portal-quantity
            exportparts="stepper, decrease, input: quantity-input, increase, message: quantity-message"
            .label=${msg(str`${offer.name}, ${offer.unitLabel}`)}
            .quantity=${choice.isWanted ? choice.quantity : 0}
            .minimum=${rule?.minimum}
            .maximum=${rule?.maximum}
            .increment=${rule?.increment}
            @quantity-change=${(event: CustomEvent<QuantityChange>) => {
              const { quantity } = event.detail;
              onChoice(quantity > 0 ? { isWanted: true, quantity } : { isWanted: false });
            }}
          ></order-portal-quantity>`
        : html`<span class="count">${formatNumber(offer.quantity, locale)}</span>`
    }
    <p class="sum">
      ${choice.isWanted ? (lineTotal ? formatMoney(lineTotal, locale) : "…") : "–"}
    </p>`;
}

/** What the supplier offers in its place: taken by the buyer's own tap alone. */
function replacement(options: ReorderLineRowOptions, offer: PricedCartLine) {
  const { choice, locale, mayOrder, onChoice } = options;
  return html`<div class="instead">
    <p class="instead-what">
      <small>${msg("Offered instead")}</small>
      <strong>${offer.name}</strong>
      <span class="facts"
        ><span>${offer.sku}</span>${
          offer.unitPrice
            ? html`<span>${formatMoney(offer.unitPrice, locale)} / ${offer.unitLabel}</span>`
            : nothing
        }</span
      >
      ${inCartText(options)} ${refusalText(options)}
    </p>
    ${
      !mayOrder
        ? nothing
        : choice.isWanted
          ? offerControls(options, offer)
          : button({
              label: html`${msg(str`Take ${formatNumber(offer.quantity, locale)}`)}<span
                  class="visually-hidden"
                  >&nbsp;× ${offer.unitLabel}, ${offer.name}</span
                >`,
              onClick: () => {
                onChoice({ isWanted: true, quantity: offer.quantity });
              },
            })
    }
  </div>`;
}
