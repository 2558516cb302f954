import { msg } from "@lit/localize";
import { base, button, buttonStyles, icons } from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { query } from "lit/decorators.js";
import { html as staticHtml, unsafeStatic } from "lit/static-html.js";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import type { SectionEditor } from "./section-editor.ts";
import { settingsStyles } from "./settings-styles.ts";

/** The sections in their order: name in the fragment, label, what is in it. */
const sections = () =>
  [
    ["company", msg("Company"), msg("Name, time zone, language, currency")],
    ["brand", msg("Brand"), msg("Logo, colour, welcome message")],
    ["navigation", msg("Navigation"), msg("Tabs above the catalogue")],
    ["order-fields", msg("Order fields"), msg("What buyers are asked for")],
    ["delivery", msg("Delivery"), msg("Lead time, days, holidays")],
    ["catalogue", msg("Catalogue"), msg("Layout, stock, who sees it")],
    ["checkout", msg("Checkout"), msg("Short or step by step, pay now or later")],
    ["freight", msg("Freight"), msg("What carriage costs")],
    ["tax", msg("Tax"), msg("Classes and rates")],
    ["security", msg("Security"), msg("Codes for links, pages that embed")],
    ["accounts", msg("Sign-in"), msg("Accounts, registration, passwords")],
    ["embed", msg("Embed"), msg("The code for your website")],
  ] as const;

/**
 * @summary The settings: a list of sections, and the one that is edited. `#/settings/brand`.
 */
export class SettingsScreen extends AreaScreen {
  static override styles = [base, buttonStyles, areaStyles, settingsStyles];

  @query(".shown") private shown!: HTMLElement | null;
  @query("[data-section]") private editor!: SectionEditor<object> | null;

  override get unsaved(): boolean {
    return this.editor?.unsaved ?? false;
  }

  /** Who goes to another section from far down begins at its top. */
  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const former = changed.get("path");
    if (!former || former[0] === this.path[0]) return;
    const { shown } = this;
    if (shown && shown.getBoundingClientRect().top < 84) shown.scrollIntoView();
  }

  protected override render(): unknown {
    const named = sections().find(([name]) => name === this.path[0])?.[0];
    const shown = named ?? "company";
    return html`<div class="page ${named ? "within" : ""}">
      <div class="head"><h2 tabindex="-1">${msg("Settings")}</h2></div>
      <div class="columns">
        <nav aria-label=${msg("Sections of the settings")}>
          ${sections().map(
            ([name, label, about]) =>
              html`<a
                href="#/settings/${name}"
                aria-current=${name === shown ? (named ? "page" : "true") : nothing}
                ><b>${label}</b><span>${about}</span></a
              >`,
          )}
        </nav>
        <div class="shown">
          <div class="back">
            ${button({
              label: msg("All settings"),
              icon: icons.arrowLeft,
              variant: "quiet",
              onClick: () => {
                this.go([]);
              },
            })}
          </div>
          ${this.section(shown)}
        </div>
      </div>
    </div>`;
  }

  private section(name: string) {
    // The name is one of the list above.
    const tag = unsafeStatic(`order-desk-settings-${name}`);
    return staticHtml`<${tag}
      data-section=${name}
      .client=${this.client}
      .api=${this.api}
      .locale=${this.clock.locale}
      @settings-saved=${this.onSaved}
    ></${tag}>`;
  }

  private readonly onSaved = ({ detail }: CustomEvent<{ message: string }>) => {
    this.tell(detail);
    this.changed();
  };
}
