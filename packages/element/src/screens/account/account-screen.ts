import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { OwnAccount } from "@order-portal/sdk";
import { skeletonRows, tabs, tabsStyles, type TabOption } from "@order-portal/ui";
import { css, html } from "lit";
import { state } from "lit/decorators.js";
import { troubleState } from "../../components/trouble-notice.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { may } from "../../state/portal-state.ts";
import { PlaceScreen } from "../place-screen.ts";

type Part = "general" | "security" | "contacts";

/** @summary One's own account: name and address, password, and who else acts for the customer. */
export class AccountScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    tabsStyles,
    css`
      .panel-body {
        padding-top: 20px;
      }
    `,
  ];

  @state() private shown: Part = "general";
  @state() private account: OwnAccount | null = null;

  private readonly read = new Task(this, {
    args: () => [] as const,
    task: (_, { signal }) =>
      this.actions.call((client) => client.account.get({ signal }), {
        signal,
        retry: () => void this.read.run(),
      }),
    onComplete: (account) => {
      this.account = account;
    },
  });

  protected override hasPanel(): boolean {
    return false;
  }

  protected override renderBody(): unknown {
    const { account } = this;
    if (!account) {
      return this.read.render({
        pending: () => skeletonRows(3, msg("Loading your account")),
        error: (error) => troubleState(troubleOf(error), () => void this.read.run()),
      });
    }
    const parts: TabOption[] = [
      { id: "general", label: msg("General") },
      { id: "security", label: msg("Security") },
      ...(may(this.portal, "contacts:write") ? [{ id: "contacts", label: msg("Contacts") }] : []),
    ];
    return html`${tabs({
        label: msg("Your account"),
        tabs: parts,
        selected: this.shown,
        panel: "part",
        onSelect: (id) => {
          this.shown = id === "security" || id === "contacts" ? id : "general";
        },
      })}
      <div
        id="part"
        class="panel-body"
        role="tabpanel"
        aria-label=${parts.find(({ id }) => id === this.shown)?.label ?? ""}
      >
        ${this.renderPart(account)}
      </div>`;
  }

  private renderPart(account: OwnAccount) {
    // An event of theirs does not bubble: each is listened to by itself.
    const onChange = (event: CustomEvent<OwnAccount>) => {
      this.account = event.detail;
    };
    switch (this.shown) {
      case "general":
        return html`<order-portal-account-general
          .account=${account}
          @account-change=${onChange}
        ></order-portal-account-general>`;
      case "security":
        return html`<order-portal-account-security
          .account=${account}
        ></order-portal-account-security>`;
      case "contacts":
        return html`<order-portal-account-contacts
          .account=${account}
        ></order-portal-account-contacts>`;
    }
  }
}
