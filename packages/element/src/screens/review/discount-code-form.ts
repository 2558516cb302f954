import { msg, str } from "@lit/localize";
import { button, icon, icons, textField } from "@order-portal/ui";
import { css, html, type TemplateResult } from "lit";
import { createRef, ref } from "lit/directives/ref.js";
import { problemText } from "../../components/problem-text.ts";
import type { CartState } from "../../state/cart-state.ts";

/** What the entry of a discount code is made of. */
export interface DiscountCodeOptions {
  readonly cart: CartState;
  /** The code last entered: one that is refused stands there to be put right. */
  readonly entered: string;
  /** A code was entered; null: the one in use was taken off. */
  readonly onCode: (code: string | null) => void;
}

/** The discount code: entered behind a quiet line, shown as a tag once it is there. */
export function discountCodeForm({ cart, entered, onCode }: DiscountCodeOptions): TemplateResult {
  const inUse = cart.wantedCode === undefined ? (cart.priced?.discountCode ?? null) : null;
  const isPending = cart.wantedCode !== undefined;
  const problem = inUse?.problem ?? cart.codeProblem;
  if (inUse) {
    return html`<p class="code-tag ${problem ? "refused" : ""}" part="discount-code">
      <span>${icon(problem ? icons.warning : icons.check)}<bdi>${inUse.code}</bdi></span>
      ${button({
        label: msg(str`Remove the code ${inUse.code}`),
        icon: icons.cross,
        iconOnly: true,
        variant: "quiet",
        onClick: () => {
          onCode(null);
        },
      })}
      ${problem ? html`<small role="alert">${problemText(problem)}</small>` : ""}
    </p>`;
  }
  const root = createRef();
  const apply = () => {
    const code = root.value?.querySelector("input")?.value.trim();
    if (code) onCode(code);
  };
  return html`<details class="code-entry" ?open=${problem !== null || isPending}>
    <summary>${msg("Do you have a discount code?")}</summary>
    <div
      class="code-row"
      ${ref(root)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== "Enter") return;
        event.preventDefault(); // Else it would place the order.
        apply();
      }}
    >
      ${textField({
        id: "discount-code",
        label: msg("Discount code"),
        required: true,
        maxLength: 64,
        value: cart.wantedCode ?? (problem ? entered : ""),
        error: problem ? problemText(problem) : undefined,
      })}
      ${button({ label: msg("Apply"), busy: isPending, onClick: apply })}
    </div>
  </details>`;
}

/** The look of the discount code's entry. */
export const discountCodeStyles = css`
  .code-entry summary {
    padding: 6px 0;
    color: var(--op-accent-text);
    cursor: pointer;
  }
  .code-row {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 8px;
    align-items: start;
    padding-top: 6px;
  }
  .code-row .button {
    margin-top: 27px;
  }
  .code-tag {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
  }
  .code-tag span {
    display: inline-flex;
    gap: 6px;
    font-weight: 600;
  }
  .code-tag svg {
    color: var(--op-success);
  }
  .code-tag.refused svg {
    color: var(--op-danger);
  }
  .code-tag small {
    flex-basis: 100%;
    color: var(--op-danger);
  }
`;
