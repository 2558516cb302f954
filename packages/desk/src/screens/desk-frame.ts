import { msg, str } from "@lit/localize";
import type { DeskSession, OrderDesk } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  defineOnce,
  errorState,
  formatNumber,
  icon,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  type Toasts,
} from "@order-portal/ui";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { OrderCount } from "../controllers/order-count.ts";
import {
  firstArea,
  formatPlace,
  newcomersArea,
  parsePlace,
  type DeskPlace,
} from "../state/desk-place.ts";
import type { AreaScreen, Told } from "./area-screen.ts";
import { areas, type Area } from "./areas.ts";
import { deskFrameStyles } from "./desk-frame-styles.ts";

/**
 * @summary The frame of the desk: whose it is, the way to its areas, and the one that is shown.
 * @fires desk-sign-out
 */
export class DeskFrame extends LitElement {
  static override styles = [base, buttonStyles, noticeStyles, skeletonStyles, deskFrameStyles];

  @property({ attribute: false }) desk!: DeskSession;
  @property({ attribute: false }) client!: OrderDesk;
  @property() api = "";
  /** Reads the session anew: the workspace, and how many orders wait. */
  @property({ attribute: false }) refresh!: () => Promise<void>;

  @state() private place: DeskPlace = parsePlace(location.hash);
  /** The area whose screen is shown, with the screen; null while it is fetched. */
  @state() private shown: { area: Area; screen: AreaScreen } | null = null;
  /** The area whose screen is being fetched: whatever is drawn meanwhile, it is made once. */
  private opening: Area | null = null;
  /** The area whose screen could not be fetched. */
  @state() private failed: Area | null = null;
  /** Where the person wanted to go while something was typed and not saved. */
  @state() private leavingFor: string | null = null;
  @query("order-portal-toasts") private toasts!: Toasts;

  /** The area that the navigation was moved to. */
  private shownArea = "";
  private landingArea: string | null = null;
  private hasOpened = false;
  private readonly count = new OrderCount(this, {
    client: () => this.client,
    read: () => this.refresh(),
    // The queue hears of orders by itself; over any other area their count would grow old.
    listens: () =>
      this.area().name !== "orders" && this.desk.staff.permissions.includes("desk:orders"),
  });

  protected override updated(): void {
    // On a phone the navigation is a row that is longer than the screen.
    const link = this.renderRoot.querySelector("nav a[aria-current]");
    const area = link?.getAttribute("href") ?? "";
    if (area !== this.shownArea) link?.scrollIntoView({ block: "nearest", inline: "nearest" });
    this.shownArea = area;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("hashchange", this.onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("hashchange", this.onHashChange);
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    const area = this.area();
    if (this.shown?.area !== area && this.failed !== area) void this.open(area);
    if (this.shown?.area === area) this.inform(this.shown.screen);
  }

  protected override render(): unknown {
    const { workspace, staff } = this.desk;
    const area = this.area();
    return html`<header>
        ${
          workspace.brand.logoUrl
            ? html`<img
                alt=""
                src=${new URL(workspace.brand.logoUrl, this.api || location.href).href}
              />`
            : nothing
        }
        <h1>${workspace.name}</h1>
        <a
          class="staff"
          href=${formatPlace({ area: "account", path: [] })}
          aria-current=${area.name === "account" ? "page" : nothing}
          aria-label=${msg(str`Your account: ${staff.name}`)}
          >${icon(icons.person)}<span>${staff.name}</span></a
        >
        ${button({
          label: msg("Sign out"),
          variant: "quiet",
          onClick: this.onSignOut,
        })}
      </header>
      <div class="body">
        ${this.navigation(area)}
        <main>${this.screen(area)}</main>
      </div>
      ${this.leaveDialog()}
      <order-portal-toasts></order-portal-toasts>`;
  }

  private leaveDialog() {
    return html`<order-portal-dialog
      placement="center"
      heading=${msg("Leave without saving?")}
      .open=${this.leavingFor !== null}
      @dialog-close=${() => (this.leavingFor = null)}
    >
      <p>${msg("What you typed here is not saved yet.")}</p>
      <div slot="footer" class="leave">
        ${button({
          label: msg("Leave without saving"),
          variant: "danger",
          onClick: () => {
            const hash = this.leavingFor ?? "";
            this.leavingFor = null;
            this.place = parsePlace(hash);
            history.pushState(history.state, "", hash);
          },
        })}
        ${button({
          label: msg("Stay here"),
          variant: "primary",
          onClick: () => (this.leavingFor = null),
        })}
      </div>
    </order-portal-dialog>`;
  }

  private navigation(current: Area) {
    const offered = this.offered().filter(({ permission }) => permission !== null);
    if (offered.length < 2 && current.permission !== null) return nothing;
    const waiting = this.desk.counts["pending"] ?? 0;
    return html`<nav aria-label=${msg("Areas of the desk")}>
      <ul>
        ${offered.map(
          (area) =>
            html`<li>
              <a
                href=${formatPlace({ area: area.name, path: [] })}
                aria-current=${area === current ? "page" : nothing}
                >${icon(area.icon)}<span>${area.label()}</span>${
                  area.name === "orders" && waiting > 0
                    ? html`<b aria-label=${msg("orders that wait")}
                        >${formatNumber(waiting, this.desk.workspace.locale)}</b
                      >`
                    : nothing
                }</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }

  private screen(area: Area) {
    if (this.shown?.area === area) return this.shown.screen;
    if (this.failed !== area) return skeletonRows(6, msg("Loading"));
    return errorState({
      heading: msg("This part of the desk cannot be loaded"),
      text: msg("Check the connection and try again; after an update, reload the page."),
      action: button({ label: msg("Try again"), onClick: () => void this.open(area) }),
    });
  }

  /** What the person who is signed in may see. */
  private offered(): Area[] {
    const { permissions } = this.desk.staff;
    return areas.filter(
      ({ name, permission, offered }) =>
        (permission === null || [permission].flat().some((one) => permissions.includes(one))) &&
        // What is looked at stays until it is left.
        (offered === undefined || offered(this.desk) || name === this.place.area),
    );
  }

  private area(): Area {
    const offered = this.offered();
    const [first] = [this.place.area || this.landing, firstArea]
      .flatMap((area) => offered.find(({ name }) => name === area) ?? [])
      .concat(offered);
    if (!first) throw new Error("A member of staff may see no area.");
    return first;
  }

  /** Where the desk opens: at the first steps, unless orders wait. What comes meanwhile moves nobody. */
  private get landing(): string {
    this.landingArea ??= (this.desk.counts["pending"] ?? 0) > 0 ? firstArea : newcomersArea;
    return this.landingArea;
  }

  private async open(area: Area): Promise<void> {
    if (this.opening === area) return;
    this.opening = area;
    this.failed = null;
    this.shown = null;
    try {
      const Screen = await area.load();
      if (this.area() !== area) return;
      const tag = `order-desk-${area.name}`;
      defineOnce(tag, Screen);
      // Made by its name: another version of the desk may have registered its own before.
      const screen = document.createElement(tag) as AreaScreen;
      this.inform(screen);
      screen.addEventListener("desk-go", this.onGo);
      screen.addEventListener("desk-told", this.onTold);
      screen.addEventListener("desk-changed", this.onChanged);
      screen.addEventListener("desk-sign-out", this.onSignOut);
      // What waits was counted when the desk, or the area before, was opened.
      if (this.hasOpened) this.onChanged();
      this.hasOpened = true;
      this.shown = { area, screen };
    } catch {
      this.failed = area;
    } finally {
      if (this.opening === area) this.opening = null;
    }
  }

  private inform(screen: AreaScreen) {
    const { desk, client, api } = this;
    Object.assign(screen, { desk, client, api, path: this.place.path });
  }

  private readonly onGo = (event: Event) => {
    const { path, area } = (event as CustomEvent<{ path: readonly string[]; area?: string }>)
      .detail; // Only `AreaScreen.go` fires it.
    location.hash = formatPlace({ area: area ?? this.area().name, path });
  };

  private readonly onTold = (event: Event) => {
    this.toasts.show((event as CustomEvent<Told>).detail); // Only `AreaScreen.tell` fires it.
  };

  private readonly onSignOut = () => {
    this.dispatchEvent(new CustomEvent("desk-sign-out"));
  };

  private readonly onChanged = () => {
    this.count.read();
  };

  private readonly onHashChange = () => {
    const { hash } = location;
    const here = formatPlace(this.place);
    if (this.shown?.screen.unsaved && formatPlace(parsePlace(hash)) !== here) {
      // The address goes back to what is shown until the person has answered.
      history.replaceState(history.state, "", here);
      this.leavingFor = hash;
      return;
    }
    this.place = parsePlace(hash);
  };
}
