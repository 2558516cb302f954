import { msg, str } from "@lit/localize";
import type { CustomerSummary, OrderDesk, PriceGroupName } from "@order-portal/sdk/desk";
import {
  badge,
  badgeStyles,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  fieldStyles,
  formatNumber,
  icons,
  noticeStyles,
  searchFieldStyles,
  selectStyles,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { pagedFrame } from "../../components/paged-frame.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { customerPath } from "../../state/customers-place.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { linkStateText } from "../../state/link-words.ts";
import type { CustomerFilters as Filters, LinkTargets } from "../../state/link-targets.ts";
import { formatAge, type Clock } from "../../state/times.ts";
import { areaStyles } from "../area-styles.ts";
import { customerFilters } from "./customer-filters.ts";
import { customerListStyles } from "./customer-list-styles.ts";
import { countWaiting, registrationsButton } from "./registrations-button.ts";

/**
 * @summary The customers, searched and filtered, each a link to its page; some can be ticked.
 * @fires customer-new - one is to be made
 * @fires registrations-wanted - those who want an account are to be shown
 * @fires links-wanted - with `LinkTargets`
 */
export class CustomerList extends LitElement {
  static override styles = [
    base,
    areaStyles,
    badgeStyles,
    bannerStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    searchFieldStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    customerListStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };

  @state() private ticked: ReadonlySet<string> = new Set();
  @state() private total: number | null = null;
  /** How many want an account; null where it is not known. */
  @state() private waiting: number | null = null;
  @state() private groups: readonly PriceGroupName[] = [];

  private readonly list = new PagedList<Filters, CustomerSummary>(
    this,
    {},
    async (filters, cursor, signal) => {
      const page = await this.client.customers.list({ ...filters, cursor, limit: 50 }, { signal });
      if (page.total !== null) this.total = page.total;
      return { entries: page.customers, nextCursor: page.nextCursor };
    },
  );

  /** Reads the list anew, such as after links were made. */
  async refresh(): Promise<void> {
    await this.list.again();
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) return;
    void this.list.ask({});
    void countWaiting(this.client).then((waiting) => (this.waiting = waiting));
    // Without the groups there is one filter less, and the list all the same.
    this.client.customers.choices().then(
      ({ priceGroups }) => (this.groups = priceGroups),
      () => undefined,
    );
  }

  protected override render(): unknown {
    const { total } = this;
    return html`<div class="page">
      <div class="head">
        <h2 tabindex="-1">${msg("Customers")}</h2>
        ${registrationsButton(this.waiting, this)}
        ${button({
          label: msg("New customer"),
          icon: icons.plus,
          variant: "primary",
          onClick: () => this.dispatchEvent(new CustomEvent("customer-new")),
        })}
      </div>
      ${customerFilters(this.list.state.question, this.groups, (change) => {
        this.narrow(change);
      })}
      <div class="state ${this.ticked.size > 0 ? "ticked" : ""}">
        <span role="status"
          >${
            total === null
              ? nothing
              : total === 1
                ? msg("1 customer")
                : msg(str`${formatNumber(total, this.clock.locale)} customers`)
          }</span
        >
        ${this.links()}
      </div>
      ${pagedFrame({
        list: this.list,
        unreadable: msg("The customers cannot be shown"),
        loading: msg("Loading customers"),
        skeletons: 8,
        empty: () => this.empty(),
        show: (entries, isBusy) =>
          html`<div class="rows" aria-busy=${isBusy}>${this.table(entries)}</div>`,
        more: msg("Load more"),
      })}
    </div>`;
  }

  private links() {
    const { ticked, total } = this;
    const { locale } = this.clock;
    const want = (targets: LinkTargets) =>
      this.dispatchEvent(new CustomEvent("links-wanted", { detail: targets }));
    if (ticked.size > 0) {
      return html`<span class="buttons">
        ${button({
          label: msg(str`Links for ${formatNumber(ticked.size, locale)} ticked …`),
          onClick: () => want({ numbers: [...ticked] }),
        })}
        ${button({
          label: msg("Untick all"),
          variant: "quiet",
          onClick: () => (this.ticked = new Set()),
        })}
      </span>`;
    }
    if (total === null || total === 0) return nothing;
    return button({
      label:
        total === 1
          ? msg("Link for this one …")
          : msg(str`Links for all ${formatNumber(total, locale)} …`),
      onClick: () => want({ filters: this.list.state.question, total }),
    });
  }

  private table(customers: readonly CustomerSummary[]) {
    return table({
      caption: msg("Customers"),
      rows: customers,
      key: ({ number }) => number,
      columns: [
        { label: msg("Customer"), render: (customer) => this.who(customer) },
        { label: msg("City"), render: ({ city }) => city ?? "–" },
        { label: msg("Group"), render: ({ priceGroup }) => priceGroup?.name ?? "–" },
        {
          label: msg("Last order"),
          render: ({ lastOrderAt }) =>
            lastOrderAt === null
              ? html`<span class="hint">${msg("Never")}</span>`
              : formatAge(lastOrderAt, this.clock, Date.now()),
        },
        {
          label: msg("Portal link"),
          render: ({ link }) =>
            html`<span class=${link?.lastUsedAt ? "" : "hint"}
              >${linkStateText(link, this.clock)}</span
            >`,
        },
      ],
    });
  }

  private who({ number, name, blocked }: CustomerSummary) {
    return html`<span class="who">
      <input
        type="checkbox"
        aria-label=${msg(str`Tick ${name}`)}
        .checked=${this.ticked.has(number)}
        @change=${() => this.tick(number)}
      />
      <span>
        <a href=${formatPlace({ area: "customers", path: customerPath(number) })}>${name}</a>
        ${blocked ? badge(msg("Blocked"), "danger") : nothing}
        <span class="hint number">${number}</span>
      </span>
    </span>`;
  }

  private empty() {
    const isNarrowed = Object.values(this.list.state.question).some(Boolean);
    return isNarrowed
      ? emptyState({
          heading: msg("No customer matches"),
          text: msg("Search for less, or take a filter away."),
          icon: icons.magnifier,
          action: button({ label: msg("Show all"), onClick: () => void this.list.ask({}) }),
        })
      : emptyState({
          heading: msg("No customers yet"),
          text: msg("Make the first one here, or bring a whole list in by the import."),
          icon: icons.storefront,
        });
  }

  private narrow(change: Filters): void {
    this.ticked = new Set();
    void this.list.ask({ ...this.list.state.question, ...change });
  }

  private tick(number: string): void {
    const ticked = new Set(this.ticked);
    if (!ticked.delete(number)) ticked.add(number);
    this.ticked = ticked;
  }
}
