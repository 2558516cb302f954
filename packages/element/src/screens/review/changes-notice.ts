import { msg, str } from "@lit/localize";
import type { CartChange } from "@order-portal/sdk";
import { button, formatMoney, icon, icons, type Money } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";

/** What changed since the cart was shown, line by line, to be read before it is placed again. */
export const changesNotice = (
  changes: readonly CartChange[],
  locale: string | undefined,
  onAcknowledge: () => void,
): TemplateResult =>
  html`<section class="changes" part="changes" role="alert">
    <h2>${icon(icons.warning)}${msg("Something has changed since you looked")}</h2>
    <p>${msg("Nothing was ordered yet. Please look at what is different now.")}</p>
    <ul>
      ${changes.map(
        (change) =>
          html`<li>
            <span class="about">${change.name ?? subject(change)}</span>
            <span class="from-to">${fromTo(change, locale)}</span>
            <span class="why">${change.detail}</span>
          </li>`,
      )}
    </ul>
    ${button({ label: msg("I have seen the changes"), variant: "primary", onClick: onAcknowledge, part: "acknowledge" })}
  </section>`;

function fromTo({ before, after }: CartChange, locale: string | undefined) {
  const amount = (money: Money) => formatMoney(money, locale);
  if (!before && !after) return nothing;
  return html`${before ? html`<s>${amount(before)}</s>` : nothing}
  ${
    before && after
      ? html`<span aria-hidden="true">→</span><span class="visually-hidden">${msg("now")}</span>`
      : nothing
  }
  ${after ? html`<strong>${amount(after)}</strong>` : nothing}`;
}

/** What a change of the whole cart is about. */
function subject({ kind, sku }: CartChange): string {
  switch (kind) {
    case "discount_changed":
      return msg("Discount");
    case "freight_changed":
      return msg("Freight");
    case "tax_changed":
      return msg("Tax");
    default:
      return sku ? msg(str`Product ${sku}`) : msg("Cart");
  }
}

/** The look of what changed. */
export const changesStyles = css`
  .changes {
    display: grid;
    gap: 10px;
    justify-items: start;
    padding: 18px 20px;
    border: 1px solid color-mix(in srgb, var(--op-warning) 40%, transparent);
    border-radius: var(--op-radius);
    background: color-mix(in srgb, var(--op-warning) 7%, var(--op-surface));
  }
  .changes h2 {
    display: flex;
    gap: 8px;
    font-size: var(--op-text-large);
    font-weight: 650;
  }
  .changes h2 svg {
    color: var(--op-warning);
  }
  .changes ul {
    width: 100%;
  }
  .changes li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding: 8px 0;
    border-top: 1px solid var(--op-line);
  }
  .changes .about {
    font-weight: 600;
    overflow-wrap: anywhere;
  }
  .changes .from-to {
    font-variant-numeric: tabular-nums;
    white-space: nowrap;
  }
  .changes s,
  .changes .why {
    color: var(--op-muted);
  }
  .changes .why {
    grid-column: 1 / -1;
    font-size: var(--op-text-small);
  }
`;
