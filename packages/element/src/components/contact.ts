import { msg, str } from "@lit/localize";
import type { Workspace } from "@order-portal/sdk";
import { css, html, nothing, type TemplateResult } from "lit";

/** How to reach the supplier: as links where the workspace says so, else by name alone. */
export function contact(workspace: Workspace | null): TemplateResult | typeof nothing {
  if (!workspace) return nothing;
  const { contactEmail, contactPhone } = workspace.brand;
  if (!contactEmail && !contactPhone) {
    return html`<p class="contact" part="contact">
      ${msg(str`Please get in touch with ${workspace.name}.`)}
    </p>`;
  }
  return html`<p class="contact" part="contact">
    <span>${workspace.name}</span>
    ${contactEmail ? html`<a href="mailto:${contactEmail}">${contactEmail}</a>` : nothing}
    ${
      contactPhone
        ? html`<a href="tel:${contactPhone.replace(/[^+\d]/g, "")}">${contactPhone}</a>`
        : nothing
    }
  </p>`;
}

/** The look of the contact. */
export const contactStyles = css`
  .contact {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 4px 16px;
    color: var(--op-muted);
  }
  .contact a {
    color: var(--op-accent-text);
    text-underline-offset: 3px;
  }
`;
