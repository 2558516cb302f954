import { msg, str } from "@lit/localize";
import { button, formatNumber } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../components/problem-text.ts";
import type { CartState } from "../../state/cart-state.ts";
import type { NotTaken, NotTakenTexts } from "./cell-values.ts";
import type { Dropped } from "./take-entries.ts";

/** A quantity that is not in the cart, and why. */
export type NotTakenLine = NotTaken;

/** All quantities that are not taken: those of the grid's own, and those that the server refused. */
export function notTakenLines(cart: CartState, texts: NotTakenTexts): readonly NotTakenLine[] {
  if (texts.size + cart.refused.size === 0) return [];
  const refused = [...cart.refused]
    .filter(([key]) => !texts.has(key))
    .map(([, { line, problem }]) => ({ line, problem, text: String(line.quantity) }));
  return [...texts.values(), ...refused];
}

/** What the list is made of. */
export interface NotTakenListOptions {
  readonly lines: readonly NotTakenLine[];
  readonly dropped: readonly Dropped[];
  readonly locale: string | undefined;
  readonly dayText: (day: string) => string;
  readonly onQuantity: (line: NotTakenLine, quantity: number) => void;
  readonly onShow: (line: NotTakenLine) => void;
  readonly onDismiss: () => void;
}

/** Cell by cell what is not in the cart, why, and what would be. */
export function notTakenList(options: NotTakenListOptions): TemplateResult {
  const { lines, dropped, locale } = options;
  const count = formatNumber(lines.length + dropped.length, locale);
  return html`<section class="not-taken" aria-labelledby="not-taken">
    <h2 id="not-taken">
      ${
        lines.length + dropped.length === 1
          ? msg("1 entry is not in your cart")
          : msg(str`${count} entries are not in your cart`)
      }
    </h2>
    <ul>
      ${lines.map((line) => notTakenLine(line, options))}
      ${dropped.map(
        ({ place, text, reason }) =>
          html`<li>
            <span><b>${place}</b> <q>${text}</q></span> <span>${reason}</span>
          </li>`,
      )}
    </ul>
    ${
      dropped.length > 0
        ? button({ label: msg("I have seen this"), onClick: options.onDismiss })
        : nothing
    }
  </section>`;
}

function notTakenLine(notTaken: NotTakenLine, options: NotTakenListOptions) {
  const { line, text, problem } = notTaken;
  const day = line.deliveryDate && options.dayText(line.deliveryDate);
  const name = [line.name, line.unitLabel, day].filter(Boolean).join(", ");
  return html`<li>
    <span>
      <button
        type="button"
        class="link"
        @click=${() => {
          options.onShow(notTaken);
        }}
      >
        ${name}
      </button>
      <q>${text}</q>
    </span>
    <span>${problemText(problem)}</span>
    <span class="offers">
      ${(problem.nearest ?? []).map((quantity) => {
        const number = formatNumber(quantity, options.locale);
        return button({
          label: html`${msg(str`Make it ${number}`)}<span class="visually-hidden">: ${name}</span>`,
          onClick: () => {
            options.onQuantity(notTaken, quantity);
          },
        });
      })}
      ${button({
        label: html`${msg("Leave it out")}<span class="visually-hidden">: ${name}</span>`,
        variant: "quiet",
        onClick: () => {
          options.onQuantity(notTaken, 0);
        },
      })}
    </span>
  </li>`;
}
