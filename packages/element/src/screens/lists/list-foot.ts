import { msg, str } from "@lit/localize";
import { amounts, banner, button, formatNumber, type Amounts } from "@order-portal/ui";
import { css, html, nothing, type TemplateResult } from "lit";
import { partLines, type ListLine } from "./list-state.ts";

/** What stands below the lines of a list. */
export interface ListFootOptions {
  readonly lines: readonly ListLine[];
  readonly amounts: Amounts;
  readonly locale: string | undefined;
  readonly isAdding: boolean;
  readonly onAddAll: () => void;
}

/** What the list comes to now, and the way of all of it into the cart. */
export function listFoot(options: ListFootOptions): TemplateResult {
  const { lines, locale, isAdding, onAddAll } = options;
  const { addable, hindered } = partLines(lines);
  const isPending = lines.some((line) => line.isPending);
  const count = formatNumber(addable.length, locale);
  const missing = formatNumber(hindered.length, locale);
  return html`<div class="foot ${isPending ? "pending" : ""}" aria-busy=${isPending}>
      ${
        addable.length === 0
          ? banner({
              tone: "warning",
              text: msg(
                "Nothing on this list can be ordered now, and each line says why. Something else can be put on it above.",
              ),
            })
          : html`${amounts(options.amounts, locale)}
            ${
              hindered.length === 0
                ? nothing
                : html`<p>
                    ${
                      hindered.length === 1
                        ? msg("1 line cannot be ordered now, and is not counted.")
                        : msg(str`${missing} lines cannot be ordered now, and are not counted.`)
                    }
                  </p>`
            }`
      }
    </div>
    ${addable.length === 0 ? nothing : html`<div class="add-all">${addButton()}</div>`}`;

  /** Adds what can be ordered, and says how much of the list that is. */
  function addButton() {
    return button({
      label:
        hindered.length === 0
          ? msg("Add all to cart")
          : addable.length === 1
            ? msg("Add 1 line to cart")
            : msg(str`Add ${count} lines to cart`),
      variant: "primary",
      wide: true,
      part: "add-all",
      busy: isAdding,
      onClick: onAddAll,
    });
  }
}

/** The look of it. */
export const listFootStyles = css`
  .foot {
    display: grid;
    gap: 12px;
    max-width: 420px;
    margin-inline-start: auto;
    padding-top: 16px;
  }
  .foot.pending dd {
    color: var(--op-muted);
  }
  /* In reach from anywhere in a long list. */
  .add-all {
    position: sticky;
    z-index: 1;
    inset-block-end: var(--place-foot, 0px);
    padding-block: 12px;
    background: linear-gradient(to top, var(--op-surface) 76%, transparent);
  }
  .add-all .button {
    display: flex;
    max-width: 420px;
    min-height: 52px;
    margin-inline-start: auto;
  }
  .foot p {
    color: var(--op-muted);
    font-size: var(--op-text-small);
  }
`;
