import { base } from "@order-portal/ui";
import { html } from "lit";
import { query } from "lit/decorators.js";
import { customerPath, parseCustomersPath } from "../../state/customers-place.ts";
import { AreaScreen, type Told } from "../area-screen.ts";
import type { CustomerList } from "./customer-list.ts";
import type { CustomerPage } from "./customer-page.ts";
import type { ManyLinks } from "./many-links.ts";
import { areaStyles } from "../area-styles.ts";

/**
 * @summary The customers: a list with what can be done for many, and a page for each.
 */
export class CustomersScreen extends AreaScreen {
  static override styles = [base, areaStyles];

  @query("order-desk-customer-page") private page!: CustomerPage | null;
  @query("order-desk-customer-list") private list!: CustomerList | null;
  @query("order-desk-many-links") private links!: ManyLinks | null;

  override get unsaved(): boolean {
    return (this.page?.unsaved ?? false) || (this.links?.unsaved ?? false);
  }

  protected override render(): unknown {
    const place = parseCustomersPath(this.path);
    const { client, desk } = this;
    if (place.at === "list") {
      return html`<order-desk-customer-list
          .client=${client}
          .clock=${this.clock}
          @customer-open=${(event: CustomEvent<{ number: string }>) => {
            this.go(customerPath(event.detail.number));
          }}
          @customer-new=${() => this.go(["new"])}
          @registrations-wanted=${() => this.go(["registrations"])}
          @links-wanted=${this.onLinksWanted}
        ></order-desk-customer-list>
        <order-desk-many-links
          .client=${client}
          @links-made=${() => void this.list?.refresh()}
        ></order-desk-many-links>`;
    }
    if (place.at === "registrations") {
      return html`<order-desk-registrations
        .client=${client}
        .clock=${this.clock}
        @registration-told=${(event: CustomEvent<Told>) => {
          this.tell(event.detail);
        }}
        @customer-open=${(event: CustomEvent<{ number: string }>) => {
          this.go(customerPath(event.detail.number));
        }}
        @customers-wanted=${() => this.go([])}
      ></order-desk-registrations>`;
    }
    return html`<order-desk-customer-page
      .number=${place.at === "new" ? null : place.number}
      .client=${client}
      .desk=${desk}
      .api=${this.api}
      .clock=${this.clock}
      @customer-saved=${(event: CustomEvent<{ number: string; message: string }>) => {
        this.tell({ message: event.detail.message });
        const { number } = event.detail;
        if (place.at === "new" || number !== place.number) this.go(customerPath(number));
      }}
      @customer-told=${(event: CustomEvent<Told>) => this.tell(event.detail)}
      @customer-left=${() => this.go([])}
    ></order-desk-customer-page>`;
  }

  private readonly onLinksWanted = (event: Event) => {
    // Only the list above fires it.
    this.links?.begin((event as CustomEvent<Parameters<ManyLinks["begin"]>[0]>).detail);
  };
}
