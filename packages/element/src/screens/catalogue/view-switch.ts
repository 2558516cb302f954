import { consume } from "@lit/context";
import { msg } from "@lit/localize";
import { base, defineOnce, segments, segmentsStyles } from "@order-portal/ui";
import { css, html, LitElement } from "lit";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { catalogueContext } from "../../contexts/catalogue-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import { orderTemplateOf, type CatalogueState } from "../../state/catalogue-state.ts";
import { may, type PortalState } from "../../state/portal-state.ts";

/** @summary How products are laid out: a list, cards, or the Quantity Grid. */
export class ViewSwitch extends LitElement {
  static override styles = [
    base,
    segmentsStyles,
    css`
      :host {
        display: block;
        padding-top: 10px;
        text-align: var(--op-end);
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: catalogueContext, subscribe: true }) catalogue!: CatalogueState;
  @consume({ context: actionsContext }) actions!: Actions;

  protected override render(): unknown {
    return html`${segments({
      label: msg("View"),
      name: "view",
      value: this.catalogue.template,
      options: [
        { value: "standard", label: msg("List") },
        { value: "cards", label: msg("Cards") },
        ...(may(this.portal, "cart:write") ? [{ value: "grid", label: msg("Grid") }] : []),
      ],
      onChange: (value) => {
        this.actions.catalogue.chooseTemplate(orderTemplateOf(value));
      },
    })}`;
  }
}

/** Registers the switch, unless it is. */
export function define(): void {
  defineOnce("order-portal-view-switch", ViewSwitch);
}
