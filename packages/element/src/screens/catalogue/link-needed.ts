import { msg } from "@lit/localize";
import type { Workspace } from "@order-portal/sdk";
import { html, type TemplateResult } from "lit";
import { contact } from "../../components/contact.ts";

/** Why a visitor without a link cannot order here, and how to come by one. */
export const linkNeeded = (workspace: Workspace | null): TemplateResult =>
  html`<div class="link-needed">
    <p>
      ${msg(
        "You are looking at the public catalogue. To order, open the private link that you were sent: it shows your own products and prices.",
      )}
    </p>
    <p>${msg("Have you no link yet? Ask for yours:")}</p>
    ${contact(workspace)}
  </div>`;
