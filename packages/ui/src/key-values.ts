import { css, html, type TemplateResult } from "lit";

/** Names and values below one another; pairs without a value are left out. A text runs in its own direction. */
export const keyValues = (pairs: readonly (readonly [string, unknown])[]): TemplateResult =>
  html`<dl class="key-values" part="key-values">
    ${pairs
      .filter(([, value]) => value !== undefined && value !== null && value !== "")
      .map(
        ([key, value]) =>
          html`<div>
            <dt>${key}</dt>
            <dd>${typeof value === "string" ? html`<bdi>${value}</bdi>` : value}</dd>
          </div>`,
      )}
  </dl>`;

/** The look of names and values: side by side, and below one another where it is narrow. */
export const keyValuesStyles = css`
  .key-values div {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 16px;
    padding-block: 9px;
    border-bottom: 1px solid var(--op-line);
  }
  .key-values div:last-child {
    border: 0;
  }
  .key-values dt {
    flex: 0 0 150px;
    color: var(--op-muted);
  }
  .key-values dd {
    flex: 1 1 200px;
    min-width: 0;
  }
`;
