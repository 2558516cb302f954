/** The cart in use, and carts that are put aside, each with what can be done about it. */
import { msg, str } from "@lit/localize";
import type { KeptCart, Money } from "@order-portal/sdk";
import { button, formatMoney, formatNumber, icons } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";
import { formatInstant } from "../../components/dates.ts";

/** What is said of the cart in use. */
export interface CartInUseOptions {
  /** How many lines it has. */
  readonly count: number;
  /** Null while it is being priced. */
  readonly total: Money | null;
  readonly locale: string | undefined;
  readonly onKeep: () => void;
}

/** The cart in use, to be put aside. */
export function cartInUse({ count, total, locale, onKeep }: CartInUseOptions): TemplateResult {
  const shown = total ? formatMoney(total, locale) : "…";
  return html`<section class="in-use" aria-label=${msg("The cart in use")}>
    <div>
      <h2>${msg("The cart in use")}</h2>
      <p>${msg(str`${linesText(count, locale)}, total ${shown}`)}</p>
    </div>
    ${button({ label: msg("Put aside"), part: "keep", onClick: onKeep })}
  </section>`;
}

/** What is said of a cart that is put aside. */
export interface KeptCartRowOptions {
  readonly cart: KeptCart;
  readonly locale: string | undefined;
  readonly timeZone: string | undefined;
  /** Another one is being gone on with. */
  readonly isBusy: boolean;
  readonly onGoOn: () => void;
  readonly onThrowAway: () => void;
}

/** A cart that is put aside, to be gone on with or thrown away. */
export function keptCartRow(options: KeptCartRowOptions): TemplateResult {
  const { cart, locale, timeZone, isBusy, onGoOn, onThrowAway } = options;
  const when = formatInstant(cart.keptAt, locale, timeZone);
  return html`<li class="kept">
    <div>
      <h2>${cart.name}</h2>
      <p>${msg(str`${linesText(cart.lineCount, locale)}, put aside ${when}`)}</p>
    </div>
    ${button({
      label: html`${msg("Go on")}<span class="visually-hidden">
          ${msg(str`with ${cart.name}`)}</span
        >`,
      disabled: isBusy,
      onClick: onGoOn,
    })}
    ${button({
      label: msg(str`Throw ${cart.name} away`),
      icon: icons.trash,
      iconOnly: true,
      variant: "quiet",
      onClick: onThrowAway,
    })}
  </li>`;
}

/** How many lines: `1 line`, `12 lines`. */
export const linesText = (count: number, locale: string | undefined): string =>
  count === 1 ? msg("1 line") : msg(str`${formatNumber(count, locale)} lines`);
