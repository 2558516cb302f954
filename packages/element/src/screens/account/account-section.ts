import { consume } from "@lit/context";
import {
  bannerStyles,
  base,
  buttonStyles,
  codeFieldStyles,
  fieldStyles,
  selectStyles,
} from "@order-portal/ui";
import { css, LitElement, type CSSResultGroup } from "lit";
import { property } from "lit/decorators.js";
import type { OwnAccount } from "@order-portal/sdk";
import { troubleStyles } from "../../components/trouble-notice.ts";
import { actionsContext, type Actions } from "../../contexts/actions-context.ts";
import { portalContext } from "../../contexts/portal-context.ts";
import type { PortalState } from "../../state/portal-state.ts";

/**
 * What the parts of the account page share.
 *
 * @fires {CustomEvent<OwnAccount>} account-change - the account as it is now
 */
export abstract class AccountSection extends LitElement {
  static override styles: CSSResultGroup = [
    base,
    bannerStyles,
    buttonStyles,
    codeFieldStyles,
    fieldStyles,
    selectStyles,
    troubleStyles,
    css`
      :host {
        display: block;
      }
      section,
      form {
        display: grid;
        gap: 14px;
        max-width: 480px;
      }
      section + section,
      section + form,
      form + section,
      form + form {
        margin-top: 28px;
        padding-top: 28px;
        border-top: 1px solid var(--op-line);
      }
      h2 {
        font-size: var(--op-text-large);
        font-weight: 650;
        letter-spacing: -0.01em;
      }
      .hint {
        color: var(--op-muted);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 14px;
      }
      .done {
        color: var(--op-muted);
      }
    `,
  ];

  @consume({ context: portalContext, subscribe: true }) portal!: PortalState;
  @consume({ context: actionsContext }) actions!: Actions;

  @property({ attribute: false }) account!: OwnAccount;

  protected tell(account: OwnAccount): void {
    this.dispatchEvent(new CustomEvent("account-change", { detail: account }));
  }
}
