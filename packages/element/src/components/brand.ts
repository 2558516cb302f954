import type { Workspace } from "@order-portal/sdk";
import { css, html, type TemplateResult } from "lit";

/** The supplier by logo, or by name where there is none. */
export const brand = (workspace: Workspace): TemplateResult =>
  html`<span class="brand" part="brand"
    >${
      workspace.brand.logoUrl
        ? html`<img src=${workspace.brand.logoUrl} alt=${workspace.name} part="logo" />`
        : html`<strong>${workspace.name}</strong>`
    }</span
  >`;

/** The look of the supplier's name or logo. */
export const brandStyles = css`
  .brand {
    display: inline-flex;
    align-items: center;
    min-width: 0;
    font-size: var(--op-text-large);
    letter-spacing: -0.01em;
  }
  .brand strong {
    font-weight: 650;
  }
  .brand img {
    display: block;
    max-width: 180px;
    height: 32px;
    object-fit: contain;
    object-position: 0;
  }
  .brand img:dir(rtl) {
    object-position: 100%;
  }
`;
