import { css, html, type TemplateResult } from "lit";
import type { SelectOptions } from "./select.ts";

/** What a row of segments is made of. */
export interface SegmentsOptions extends SelectOptions {
  /** Unique in the shadow tree: it makes the segments one group. */
  readonly name: string;
}

/** A choice among two to four short names that are all seen, such as a product's units. */
export const segments = (options: SegmentsOptions): TemplateResult =>
  html`<span class="segments" part="segments" role="radiogroup" aria-label=${options.label}>
    ${options.options.map(
      ({ value, label, disabled }) =>
        html`<label
          ><input
            type="radio"
            name=${options.name}
            value=${value}
            ?disabled=${disabled || options.disabled}
            .checked=${value === options.value}
            @change=${() => {
              options.onChange(value);
            }}
          /><span>${label}</span></label
        >`,
    )}
  </span>`;

/** The look of segments. */
export const segmentsStyles = css`
  .segments {
    display: inline-flex;
    flex-wrap: wrap;
    padding: 3px;
    border-radius: var(--op-radius-small);
    background: var(--op-hover);
  }
  .segments label {
    position: relative;
    cursor: pointer;
  }
  .segments input {
    position: absolute;
    inset: -3px 0;
    width: 100%;
    height: calc(100% + 6px);
    opacity: 0;
    cursor: inherit;
  }
  .segments span {
    display: block;
    padding: 6px 11px;
    border: 1px solid transparent;
    border-radius: calc(var(--op-radius-small) - 3px);
    color: var(--op-muted);
    font-size: var(--op-text-small);
    font-weight: 550;
    white-space: nowrap;
  }
  .segments :checked + span {
    border-color: var(--op-border);
    background: var(--op-raised);
    color: var(--op-ink);
  }
  .segments :focus-visible + span {
    outline: 2px solid var(--op-accent-text);
  }
  .segments :disabled + span {
    opacity: 0.5;
  }
  @media (pointer: coarse) {
    .segments span {
      padding-block: 9px;
    }
  }
  @media (forced-colors: active) {
    .segments :checked + span {
      border-color: Highlight;
      color: Highlight;
    }
  }
`;
