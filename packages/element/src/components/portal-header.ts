/** The line above every place: whose portal it is, the menu, who orders. */
import { msg, str } from "@lit/localize";
import { banner } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import type { SessionController } from "../controllers/session-controller.ts";
import { isPreview, may } from "../state/portal-state.ts";
import { brand } from "./brand.ts";

/**
 * The line.
 *
 * @param isReplaced the page has a header of its own: the menu stands below that
 */
export function portalHeader(
  visit: SessionController,
  isReplaced: boolean,
): TemplateResult | typeof nothing {
  const { value } = visit;
  const { workspace, visitor } = value;
  if (!workspace) return nothing;
  const tools = may(value, "orders:read")
    ? html`<order-portal-tools
        exportparts="tools, tool, tools-menu, dialog, dialog-header, dialog-body"
      ></order-portal-tools>`
    : nothing;
  return html`<slot name="header"
      ><div class="header" part="header">
        ${brand(workspace)} ${tools}
        ${
          visitor?.customer && !isPreview(value)
            ? html`<span class="customer" part="customer">
                <span class="visually-hidden">${msg("Ordering for")}</span>
                ${visitor.customer.name}
                <button
                  type="button"
                  @click=${() => {
                    visit.signOut();
                  }}
                >
                  ${msg("Sign out")}
                </button>
              </span>`
            : workspace.signIn && visitor?.kind === "public"
              ? html`<span class="customer" part="customer">
                  <button
                    type="button"
                    @click=${() => {
                      visit.stepTo({ at: "sign-in" });
                    }}
                  >
                    ${msg("Sign in")}
                  </button>
                </span>`
              : nothing
        }
      </div></slot
    >${
      isPreview(value)
        ? banner({
            text: msg(
              str`You see this as ${visitor?.customer?.name} sees it; nothing can be ordered.`,
            ),
          })
        : nothing
    }${isReplaced ? tools : nothing}`;
}
