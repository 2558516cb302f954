import { css, html, type TemplateResult } from "lit";

/** What a badge's colour says. The words say it too: colour is never alone. */
export type BadgeTone = "neutral" | "accent" | "sale" | "info" | "warning" | "success" | "danger";

/** A short word on what something is: new, on sale, out of stock, pending. */
export const badge = (label: string, tone: BadgeTone = "neutral"): TemplateResult =>
  html`<span class="badge ${tone}" part="badge badge-${tone}">${label}</span>`;

/** The look of badges. */
export const badgeStyles = css`
  .badge {
    --tone: var(--op-muted);
    display: inline-block;
    padding: 1px 8px;
    border: 1px solid transparent;
    border-radius: 99px;
    background: color-mix(in srgb, var(--tone) 10%, var(--op-surface));
    color: var(--tone);
    font-size: calc(var(--op-text-small) - 1px);
    font-weight: 600;
    line-height: 1.5;
    white-space: nowrap;
  }
  .badge.accent {
    --tone: var(--op-accent-text);
  }
  .badge.sale,
  .badge.danger {
    --tone: var(--op-danger);
  }
  .badge.info {
    --tone: var(--op-info);
  }
  .badge.warning {
    --tone: var(--op-warning);
  }
  .badge.success {
    --tone: var(--op-success);
  }
  @media (forced-colors: active) {
    .badge {
      border-color: currentcolor;
    }
  }
`;
