import { msg } from "@lit/localize";
import { base, tabs, tabsStyles } from "@order-portal/ui";
import { html } from "lit";
import { query } from "lit/decorators.js";
import { AreaScreen, type Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";

/** The parts of the screen by their name in the page's fragment. */
const parts = ["mails", "new-orders", "webhooks", "log"] as const;
type Part = (typeof parts)[number];

/**
 * @summary What others are told: mails to customers and staff, calls to other programs, their log.
 */
export class MessagesScreen extends AreaScreen {
  static override styles = [base, tabsStyles, areaStyles];

  @query("#part > *") private shown!: AreaScreen | null;

  override get unsaved(): boolean {
    return this.shown?.unsaved ?? false;
  }

  protected override render(): unknown {
    const part = parts.find((each) => each === this.path[0]) ?? "mails";
    return html`<div class="page">
      <div class="head"><h2>${msg("Mail and webhooks")}</h2></div>
      ${tabs({
        label: msg("Parts of mail and webhooks"),
        tabs: [
          { id: "mails", label: msg("Mails") },
          { id: "new-orders", label: msg("New orders") },
          { id: "webhooks", label: msg("Webhooks") },
          { id: "log", label: msg("Log") },
        ],
        selected: part,
        panel: "part",
        onSelect: (id) => {
          this.go(id === "mails" ? [] : [id]);
        },
      })}
      <div id="part" role="tabpanel" aria-labelledby="tab-${part}">${this.body(part)}</div>
    </div>`;
  }

  private body(part: Part) {
    const path = this.path.slice(1);
    const onTold = (event: CustomEvent<Told>) => {
      this.tell(event.detail);
    };
    const onGo = ({ detail }: CustomEvent<{ path: readonly string[] }>) => {
      this.go([part, ...detail.path]);
    };
    switch (part) {
      case "mails":
        return html`<order-desk-mails
          .client=${this.client}
          .desk=${this.desk}
          .path=${path}
          @desk-told=${onTold}
          @desk-go=${onGo}
        ></order-desk-mails>`;
      case "new-orders":
        return html`<order-desk-receivers
          .client=${this.client}
          .desk=${this.desk}
          @desk-told=${onTold}
        ></order-desk-receivers>`;
      case "webhooks":
        return html`<order-desk-webhooks
          .client=${this.client}
          .desk=${this.desk}
          @desk-told=${onTold}
        ></order-desk-webhooks>`;
      case "log":
        return html`<order-desk-log
          .client=${this.client}
          .desk=${this.desk}
          .path=${path}
          @desk-told=${onTold}
          @desk-go=${onGo}
        ></order-desk-log>`;
    }
  }
}
