import { msg } from "@lit/localize";
import {
  badgeStyles,
  bannerStyles,
  base,
  button,
  buttonStyles,
  emptyState,
  fieldStyles,
  icons,
  noticeStyles,
  searchField,
  searchFieldStyles,
  selectField,
  selectStyles,
  skeletonStyles,
  table,
  tableStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { pickedChoice } from "../../components/picker.ts";
import { pagedFrame } from "../../components/paged-frame.ts";
import { PagedList } from "../../controllers/paged-list.ts";
import { formatPlace } from "../../state/desk-place.ts";
import { areaStyles } from "../area-styles.ts";
import type {
  KindPlace,
  PriceRecordKind,
  RecordQuestion,
  ShownRecord,
} from "./kinds/price-kind.ts";
import { customerFinder } from "./price-finders.ts";
import { stateWords } from "./price-words.ts";

const everything: RecordQuestion = { search: "", state: "", owner: "", customer: "" };

/**
 * @summary The price records of one kind.
 * @fires record-new - one is to be made
 * @fires customer-chosen - with `{number}`: the rules of this customer alone; empty for all
 */
export class PriceRecordList extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    badgeStyles,
    buttonStyles,
    fieldStyles,
    noticeStyles,
    searchFieldStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    areaStyles,
    css`
      .purpose {
        flex: 1 1 240px;
      }
      .filters > .field {
        flex: 1 1 150px;
      }
      .filters > order-desk-picker {
        flex: 1 1 220px;
        /* Its place for a message ends where the other fields do. */
        margin-block-end: -6px;
      }
    `,
  ];

  @property({ attribute: false }) at!: KindPlace;
  @property({ attribute: false }) kind!: PriceRecordKind;
  /** The number of the customer whose rules alone are shown; empty for all. */
  @property() customer = "";

  private readonly list = new PagedList<RecordQuestion, ShownRecord>(
    this,
    everything,
    (question, cursor, signal) => this.kind.list(this.at, question, cursor, signal),
  );

  /** Reads the list anew, as after a change. */
  async again(): Promise<void> {
    await this.list.again();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isOther = changed.has("kind");
    if (!isOther && !changed.has("customer")) return;
    const { question } = this.list.state;
    if (isOther) this.list.state = { ...this.list.state, entries: [], nextCursor: null };
    void this.list.ask({ ...(isOther ? everything : question), customer: this.customer });
  }

  protected override render(): unknown {
    const words = this.kind.words();
    return html`<div class="sections">
      <div class="head">
        <p class="hint purpose">${words.purpose}</p>
        ${button({
          label: words.add,
          icon: icons.plus,
          variant: "primary",
          onClick: () => this.dispatchEvent(new CustomEvent("record-new")),
        })}
      </div>
      ${this.filters()} ${this.rows()}
    </div>`;
  }

  private filters() {
    const { question, entries } = this.list.state;
    const { kind, customer } = this;
    const words = kind.words();
    const ask = (part: Partial<RecordQuestion>) => void this.list.ask({ ...question, ...part });
    return html`<div class="filters">
      <div class="search">
        ${searchField({
          label: words.search,
          value: question.search,
          onSearch: (search) => {
            ask({ search });
          },
        })}
      </div>
      ${
        kind.states.length === 0
          ? nothing
          : selectField({
              id: "state",
              label: msg("State"),
              required: true,
              value: question.state,
              options: [
                { value: "", label: msg("Any state") },
                ...kind.states.map((state) => ({ value: state, label: stateWords(state) })),
              ],
              onChange: (state) => {
                ask({ state: state as RecordQuestion["state"] }); // One of the options.
              },
            })
      }
      ${
        kind.isOwned
          ? html`${
                customer === ""
                  ? selectField({
                      id: "whose",
                      label: msg("For whom"),
                      required: true,
                      value: question.owner,
                      options: [
                        { value: "", label: msg("Anybody") },
                        { value: "workspace", label: msg("All customers") },
                        { value: "group", label: msg("Price groups") },
                        { value: "customer", label: msg("Single customers") },
                      ],
                      onChange: (owner) => {
                        ask({ owner: owner as RecordQuestion["owner"] }); // One of the options.
                      },
                    })
                  : nothing
              }<order-desk-picker
                .label=${msg("Of one customer")}
                .find=${customerFinder(this.at.client)}
                .choice=${
                  customer === "" ? null : { value: customer, label: entries[0]?.name ?? customer }
                }
                @choice-picked=${(event: Event) => {
                  const detail = { number: pickedChoice(event)?.value ?? "" };
                  this.dispatchEvent(new CustomEvent("customer-chosen", { detail }));
                }}
              ></order-desk-picker>`
          : nothing
      }
    </div>`;
  }

  private rows() {
    return pagedFrame({
      list: this.list,
      unreadable: msg("This cannot be shown"),
      skeletons: 6,
      empty: () => this.empty(),
      show: (entries, isBusy) => this.table(entries, isBusy),
    });
  }

  private table(entries: readonly ShownRecord[], isBusy: boolean) {
    const { many, columns } = this.kind.words();
    const [first = "", ...others] = columns;
    return html`<div class="rows" aria-busy=${isBusy}>
      ${table<ShownRecord>({
        caption: many,
        rows: entries,
        key: ({ id }) => id,
        columns: [
          {
            label: first,
            render: ({ id, name }) =>
              html`<a href=${formatPlace({ area: "prices", path: [this.kind.name, "id", id] })}
                >${name}</a
              >`,
          },
          ...others.map((label, index) => ({
            label,
            render: ({ cells }: ShownRecord) => cells[index],
          })),
        ],
      })}
    </div>`;
  }

  private empty() {
    const { search, state, owner, customer } = this.list.state.question;
    if (search + state + owner + customer === "") {
      return emptyState({ icon: icons.price, heading: this.kind.words().empty });
    }
    return emptyState({
      icon: icons.magnifier,
      heading: msg("Nothing matches"),
      text: msg("Search for fewer letters, or take a filter off."),
      action: button({
        label: msg("Show all"),
        onClick: () => {
          if (customer === "") return void this.list.ask(everything);
          const detail = { number: "" };
          this.list.state = { ...this.list.state, question: everything };
          this.dispatchEvent(new CustomEvent("customer-chosen", { detail }));
        },
      }),
    });
  }
}
