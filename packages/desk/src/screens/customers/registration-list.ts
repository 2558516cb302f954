import { msg } from "@lit/localize";
import type { OrderDesk, Registration } from "@order-portal/sdk/desk";
import {
  base,
  button,
  buttonStyles,
  emptyState,
  errorState,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  tabs,
  tabsStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { PagedList } from "../../controllers/paged-list.ts";
import type { Clock } from "../../state/times.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";

type State = "pending" | "approved" | "refused";

const stateOf = (id: string): State => (id === "approved" || id === "refused" ? id : "pending");

/**
 * @summary Those who want an account: who waits, to be let in or refused, and who was.
 * @fires registration-told - with a `Told`
 * @fires customer-open - with `{number}`
 * @fires customers-wanted - back to the customers
 */
export class RegistrationList extends LitElement {
  static override styles = [
    base,
    areaStyles,
    buttonStyles,
    noticeStyles,
    skeletonStyles,
    tabsStyles,
    css`
      .cards {
        display: grid;
        gap: 12px;
        max-width: 820px;
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) clock: Clock = { locale: "en", timeZone: "UTC" };
  @state() private pending: number | null = null;

  private readonly list = new PagedList<State, Registration>(
    this,
    "pending",
    async (state, cursor, signal) => {
      const page = await this.client.registrations.list({ state, cursor, limit: 50 }, { signal });
      this.pending = page.pending;
      return { entries: page.registrations, nextCursor: page.nextCursor };
    },
  );

  protected override willUpdate(): void {
    if (!this.hasUpdated) void this.list.again();
  }

  protected override render(): unknown {
    const { question, entries, loading, error, nextCursor } = this.list.state;
    return html`<div class="page">
      <div class="head">
        ${button({
          label: msg("Back to the customers"),
          icon: icons.arrowLeft,
          iconOnly: true,
          variant: "quiet",
          onClick: () => this.dispatchEvent(new CustomEvent("customers-wanted")),
        })}
        <h2 tabindex="-1">${msg("Registrations")}</h2>
      </div>
      ${tabs({
        label: msg("Registrations by what was decided"),
        tabs: [
          { id: "pending", label: msg("Waiting"), count: this.pending ?? undefined },
          { id: "approved", label: msg("Let in") },
          { id: "refused", label: msg("Refused") },
        ],
        selected: question,
        panel: "registrations",
        locale: this.clock.locale,
        onSelect: (id) => void this.list.ask(stateOf(id)),
      })}
      <div
        id="registrations"
        role="tabpanel"
        aria-label=${msg("Registrations")}
        aria-busy=${loading === "first"}
      >
        ${
          error !== undefined
            ? errorState({
                heading: msg("The registrations cannot be shown"),
                text: troubleText(error),
                action: button({ label: msg("Try again"), onClick: () => void this.list.again() }),
              })
            : loading === "first" && entries.length === 0
              ? skeletonRows(3, msg("Loading registrations"))
              : entries.length === 0
                ? this.empty(question)
                : html`<div class="cards">
                    ${entries.map(
                      (registration) =>
                        html`<order-desk-registration
                          .registration=${registration}
                          .client=${this.client}
                          .clock=${this.clock}
                          @registration-decided=${this.onDecided}
                          @customer-open=${(event: CustomEvent) =>
                            this.dispatchEvent(
                              new CustomEvent("customer-open", { detail: event.detail as unknown }),
                            )}
                        ></order-desk-registration>`,
                    )}
                  </div>`
        }
      </div>
      ${
        nextCursor === null
          ? nothing
          : html`<div class="more">
              ${button({
                label: msg("Load more"),
                busy: loading === "more",
                onClick: () => void this.list.more(),
              })}
            </div>`
      }
    </div>`;
  }

  private empty(question: State) {
    return question === "pending"
      ? emptyState({
          heading: msg("Nobody waits"),
          text: msg(
            "Who registers with a customer number whose address is not on file, or as a new customer, shows here.",
          ),
          icon: icons.person,
        })
      : emptyState({
          heading: msg("Nobody yet"),
          text: msg("What you decide shows here."),
          icon: icons.person,
        });
  }

  private readonly onDecided = (event: CustomEvent<{ message: string }>) => {
    this.dispatchEvent(new CustomEvent("registration-told", { detail: event.detail }));
    void this.list.again();
  };
}
