import { msg, str } from "@lit/localize";
import type { CustomerAccount, CustomerAccountChange, OrderDesk } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  fieldStyles,
  select,
  selectStyles,
  skeletonRows,
  skeletonStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { accountRoleOf, accountRoles, accountState } from "../../state/account-words.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { formatAge, type Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import type { Told } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";

/**
 * @summary Who signs in for a customer: signed out, closed, opened again, given another role.
 * @fires accounts-told - with a `Told`
 */
export class CustomerAccounts extends LitElement {
  static override styles = [
    base,
    areaStyles,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    selectStyles,
    skeletonStyles,
    css`
      ul {
        display: grid;
        gap: 14px;
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        gap: 6px;
        overflow-wrap: anywhere;
      }
      li + li {
        padding-block-start: 14px;
        border-top: 1px solid var(--op-line);
      }
      .who {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 8px;
      }
      .buttons .quiet {
        margin-inline-start: -12px;
      }
      a {
        color: var(--op-accent-text);
        font-weight: 550;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() number = "";
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  /** Null until they were read. */
  @state() private accounts: readonly CustomerAccount[] | null = null;
  @state() private trouble = "";
  /** The account that something is being done to. */
  @state() private busyWith: string | null = null;
  /** The account that is about to be closed, until it is meant. */
  @state() private closing: string | null = null;

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("number")) void this.read();
  }

  protected override render(): unknown {
    const { accounts, trouble } = this;
    return html`<section class="section" aria-labelledby="accounts">
      <h3 id="accounts">${msg("Accounts")}</h3>
      ${
        trouble === ""
          ? nothing
          : html`${banner({ tone: "danger", text: trouble })}
              <div class="buttons">
                ${button({ label: msg("Try again"), onClick: () => void this.read() })}
              </div>`
      }
      ${
        accounts === null
          ? trouble === ""
            ? skeletonRows(2, msg("Loading accounts"))
            : nothing
          : accounts.length === 0
            ? html`<p class="hint">
                ${msg("Nobody signs in for this customer. Who registers with its number, or is invited by somebody who does, shows here.")}
              </p>`
            : html`<ul>
                ${accounts.map((account) => this.entry(account))}
              </ul>`
      }
    </section>`;
  }

  private entry(account: CustomerAccount) {
    const { name, email, role, state } = account;
    const shown = accountState(state);
    return html`<li>
      <div class="who">
        <strong>${name}</strong>
        ${shown === null ? nothing : badge(shown.label, shown.tone)}
      </div>
      <bdi>${email}</bdi>
      <p class="hint">${this.seen(account)}</p>
      ${
        state === "pending"
          ? html`<a href=${formatPlace({ area: "customers", path: ["registrations"] })}
              >${msg("Let in or refuse")}</a
            >`
          : html`${select({
              label: msg(str`What ${name} may do`),
              options: accountRoles(),
              value: role,
              disabled: this.busyWith !== null,
              onChange: (value) =>
                void this.change(
                  account,
                  { role: accountRoleOf(value) },
                  msg(str`Saved for ${name}.`),
                ),
            })}
            ${state === "invited" ? nothing : this.actions(account)}`
      }
    </li>`;
  }

  private actions(account: CustomerAccount) {
    const { id, name, state, sessions } = account;
    const busy = this.busyWith === id;
    if (state === "closed") {
      return html`<div class="buttons">
        ${button({
          label: html`${msg("Open again")}<span class="visually-hidden"> ${name}</span>`,
          busy,
          onClick: () =>
            void this.change(account, { closed: false }, msg(str`${name} can sign in again.`)),
        })}
      </div>`;
    }
    if (this.closing === id) {
      return html`<p>
          ${msg(str`${name} is signed out at once and cannot sign in until you open the account again.`)}
        </p>
        <div class="buttons">
          ${button({
            label: msg("Close account"),
            variant: "danger",
            busy,
            onClick: () =>
              void this.change(
                account,
                { closed: true },
                msg(str`The account of ${name} is closed.`),
              ),
          })}
          ${button({ label: msg("Keep"), onClick: () => (this.closing = null) })}
        </div>`;
    }
    return html`<div class="buttons">
      ${button({
        label: html`${msg("Sign out everywhere")}<span class="visually-hidden"> ${name}</span>`,
        variant: "quiet",
        busy,
        disabled: sessions === 0,
        onClick: () => void this.signOut(account),
      })}
      ${button({
        label: html`${msg("Close …")}<span class="visually-hidden"> ${name}</span>`,
        variant: "quiet",
        onClick: () => (this.closing = id),
      })}
    </div>`;
  }

  private seen({ state, createdAt, lastSeenAt, sessions }: CustomerAccount): string {
    const age = (at: string) => formatAge(at, this.clock, Date.now());
    if (state === "pending") return msg(str`Registered ${age(createdAt)}`);
    if (state === "invited") return msg(str`Invited ${age(createdAt)}`);
    const seen =
      lastSeenAt === null ? msg("Never signed in") : msg(str`Last signed in ${age(lastSeenAt)}`);
    if (sessions === 0) return seen;
    return sessions === 1
      ? msg(str`${seen}; signed in on one device`)
      : msg(str`${seen}; signed in on ${sessions} devices`);
  }

  private async read(): Promise<void> {
    const { number } = this;
    this.accounts = null;
    this.trouble = "";
    this.closing = null;
    try {
      const { accounts } = await this.client.customerAccounts.list(number);
      if (number === this.number) this.accounts = accounts;
    } catch (error) {
      if (number === this.number) this.trouble = troubleText(error);
    }
  }

  private async signOut({ id, name }: CustomerAccount): Promise<void> {
    await this.act(id, async () => {
      await this.client.customerAccounts.signOut(this.number, id);
      this.put(id, { sessions: 0 });
      return msg(str`${name} is signed out everywhere.`);
    });
  }

  private async change(
    { id }: CustomerAccount,
    change: CustomerAccountChange,
    done: string,
  ): Promise<void> {
    await this.act(id, async () => {
      this.put(id, await this.client.customerAccounts.update(this.number, id, change));
      this.closing = null;
      return done;
    });
  }

  private put(id: string, change: Partial<CustomerAccount>): void {
    this.accounts = (this.accounts ?? []).map((one) =>
      one.id === id ? { ...one, ...change } : one,
    );
  }

  private async act(id: string, work: () => Promise<string>): Promise<void> {
    if (this.busyWith !== null) return;
    this.busyWith = id;
    let message;
    try {
      message = await work();
    } catch (error) {
      message = troubleText(error);
      this.put(id, {}); // A choice shows again what is.
    }
    this.busyWith = null;
    this.dispatchEvent(new CustomEvent<Told>("accounts-told", { detail: { message } }));
  }
}
