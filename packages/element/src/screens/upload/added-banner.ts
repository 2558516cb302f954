import { msg, str } from "@lit/localize";
import { banner, button, formatNumber, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { problemText } from "../../components/problem-text.ts";
import type { CartUndo, RefusedLine } from "../../state/cart-state.ts";

/** What was added, what of it was added up or not taken, and how to take it back. */
export function addedBanner(
  { lines }: CartUndo,
  refused: readonly RefusedLine[],
  locale: string | undefined,
  { onUndo, onCart }: { onUndo: () => void; onCart: () => void },
): TemplateResult {
  const taken = lines.length - refused.length;
  const before = lines.filter(({ quantity }) => quantity > 0).length;
  const [count, all] = [formatNumber(taken, locale), formatNumber(lines.length, locale)];
  const text =
    refused.length > 0
      ? msg(str`${count} of ${all} lines added to the cart.`)
      : taken === 1
        ? msg("1 line added to the cart.")
        : msg(str`${count} lines added to the cart.`);
  return banner({
    tone: refused.length > 0 ? "warning" : "success",
    icon: refused.length > 0 ? icons.warning : icons.check,
    text: html`${text} ${refused.length > 0 ? notTaken(refused, locale) : nothing}
    ${refused.length === 0 && before > 0 ? addedUp(before, locale) : nothing}`,
    action: html`<span class="actions">
      ${taken > 0 ? button({ label: msg("Undo"), onClick: onUndo }) : nothing}
      ${button({ label: msg("View cart"), onClick: onCart })}
    </span>`,
  });
}

/** As many as are read; the cart has all, and says at each why. */
const mostNamed = 10;

function notTaken(refused: readonly RefusedLine[], locale: string | undefined): TemplateResult {
  const more = refused.length - mostNamed;
  return html`${msg("These were not taken:")}
    <ul>
      ${refused
        .slice(0, mostNamed)
        .map(
          ({ line, problem }) => html`<li>${msg(str`${line.name}: ${problemText(problem)}`)}</li>`,
        )}
      ${
        more > 0
          ? html`<li>${msg(str`and ${formatNumber(more, locale)} more, with why in the cart`)}</li>`
          : nothing
      }
    </ul>`;
}

const addedUp = (count: number, locale: string | undefined): string =>
  count === 1
    ? msg("1 of them was in the cart already and was added up.")
    : msg(str`${formatNumber(count, locale)} of them were in the cart already and were added up.`);
