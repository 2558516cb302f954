import { css, html, nothing, type TemplateResult } from "lit";
import { icon as iconTemplate, info, warning } from "./icons.ts";

/** What fills a place that has nothing else to show. */
export interface NoticeOptions {
  readonly heading: string;
  readonly text?: unknown;
  /** The path of an icon from `icons.ts`. */
  readonly icon?: string;
  /** What can be done about it: a button, or several. */
  readonly action?: unknown;
}

const notice = (role: string | typeof nothing, options: NoticeOptions, icon: string) =>
  html`<div class="notice" part="notice" role=${role}>
    <span class="notice-icon">${iconTemplate(options.icon ?? icon)}</span>
    <h2>${options.heading}</h2>
    ${options.text ? html`<p>${options.text}</p>` : nothing}${
      options.action ? html`<div class="notice-action">${options.action}</div>` : nothing
    }
  </div>`;

/** Nothing is here, and why. */
export const emptyState = (options: NoticeOptions): TemplateResult =>
  notice(nothing, options, info);

/** It did not work, and what to do; said as it appears. */
export const errorState = (options: NoticeOptions): TemplateResult =>
  notice("alert", options, warning);

/** The look of empty and error states. */
export const noticeStyles = css`
  .notice {
    display: grid;
    justify-items: center;
    max-width: 420px;
    margin-inline: auto;
    padding: 56px 20px;
    text-align: center;
    text-wrap: balance;
  }
  .notice-icon {
    display: grid;
    place-items: center;
    width: 52px;
    height: 52px;
    margin-bottom: 16px;
    border-radius: 50%;
    background: var(--op-hover);
    color: var(--op-muted);
  }
  .notice h2 {
    font-size: var(--op-text-large);
    font-weight: 650;
    letter-spacing: -0.01em;
  }
  .notice p {
    margin-top: 6px;
    color: var(--op-muted);
  }
  .notice-action {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 8px;
    margin-top: 20px;
  }
`;
