import { css, html, nothing, type TemplateResult } from "lit";
import { icon as iconTemplate, info, warning } from "./icons.ts";

/** What a banner is made of. */
export interface BannerOptions {
  readonly text: unknown;
  readonly tone?: "info" | "warning" | "danger" | "success";
  /** The path of an icon from `icons.ts`. */
  readonly icon?: string;
  readonly action?: unknown;
}

/** A line above the rest that says what is going on: offline, changed, temporarily unavailable. */
export const banner = ({ text, tone = "info", icon, action }: BannerOptions): TemplateResult =>
  html`<div class="banner ${tone}" part="banner banner-${tone}" role="status">
    ${iconTemplate(icon ?? (tone === "info" ? info : warning))}
    <div>${text}</div>
    ${action ?? nothing}
  </div>`;

/** The look of banners. */
export const bannerStyles = css`
  .banner {
    --tone: var(--op-info);
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 10px;
    padding: 8px 14px;
    border: 1px solid color-mix(in srgb, var(--tone) 22%, var(--op-surface));
    border-radius: var(--op-radius-small);
    background: color-mix(in srgb, var(--tone) 7%, var(--op-surface));
  }
  .banner > svg {
    color: var(--tone);
  }
  .banner > div {
    flex: 1 1 180px;
    min-width: 0;
    padding-block: 4px;
  }
  .banner.warning {
    --tone: var(--op-warning);
  }
  .banner.danger {
    --tone: var(--op-danger);
  }
  .banner.success {
    --tone: var(--op-success);
  }
`;
