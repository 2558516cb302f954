import { msg } from "@lit/localize";
import { base, tabs, tabsStyles } from "@order-portal/ui";
import { html } from "lit";
import type { Told } from "../area-screen.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";

/** The parts of the screen by their name in the page's fragment. */
const parts = ["people", "keys", "log"] as const;
type Part = (typeof parts)[number];

/**
 * @summary The team: who may come in and as what, the keys of machines, and what was done.
 */
export class StaffScreen extends AreaScreen {
  static override styles = [base, tabsStyles, areaStyles];

  protected override render(): unknown {
    const part = this.currentPart();
    return html`<div class="page">
      <div class="head"><h2>${msg("Team")}</h2></div>
      ${tabs({
        label: msg("Parts of the team's area"),
        tabs: [
          { id: "people", label: msg("People") },
          { id: "keys", label: msg("API keys") },
          { id: "log", label: msg("Audit log") },
        ],
        selected: part,
        panel: "part",
        onSelect: (id) => {
          this.go(id === "people" ? [] : [id]);
        },
      })}
      <div id="part" role="tabpanel" aria-labelledby="tab-${part}">${this.body(part)}</div>
    </div>`;
  }

  private currentPart(): Part {
    return parts.find((part) => part === this.path[0]) ?? "people";
  }

  private body(part: Part) {
    const path = this.path.slice(1);
    const onTold = (event: CustomEvent<Told>) => {
      this.tell(event.detail);
    };
    const onGo = (event: CustomEvent<readonly string[]>) => {
      this.go(event.detail.length === 0 && part === "people" ? [] : [part, ...event.detail]);
    };
    switch (part) {
      case "people":
        return html`<order-desk-people
          .client=${this.client}
          .desk=${this.desk}
          .path=${path}
          @staff-told=${onTold}
          @staff-go=${onGo}
        ></order-desk-people>`;
      case "keys":
        return html`<order-desk-keys
          .client=${this.client}
          .desk=${this.desk}
          .path=${path}
          @staff-told=${onTold}
          @staff-go=${onGo}
        ></order-desk-keys>`;
      case "log":
        return html`<order-desk-audit
          .client=${this.client}
          .desk=${this.desk}
          .path=${path}
          @staff-told=${onTold}
          @staff-go=${onGo}
        ></order-desk-audit>`;
    }
  }
}
