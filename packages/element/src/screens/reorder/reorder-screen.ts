import { msg, str } from "@lit/localize";
import { Task } from "@lit/task";
import type { Money, ReorderLine } from "@order-portal/sdk";
import {
  button,
  emptyState,
  formatMoney,
  formatNumber,
  icon,
  icons,
  skeletonRows,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { historyTrouble } from "../../components/history-trouble.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { cartLines, quantityOf } from "../../state/cart-lines.ts";
import { lineKey, type LineKey } from "../../state/line-key.ts";
import { may } from "../../state/portal-state.ts";
import {
  choiceOf,
  groupReorder,
  reorderInputs,
  sumOf,
  wantedEntries,
  type ReorderChoice,
  type ReorderChoices,
  type ReorderEntry,
  type ReorderGroups,
} from "../../state/reorder-state.ts";
import {
  openReorderLines,
  sumOfSteps,
  withoutTakenBack,
  type OpenReorderLine,
  type ReorderStep,
} from "../../state/reorder-steps.ts";
import { PlaceScreen } from "../place-screen.ts";
import { notTakenBanner } from "./not-taken-banner.ts";
import { readReorder } from "./read-reorder.ts";
import { reorderLineRow } from "./reorder-line-row.ts";
import { reorderStyles } from "./reorder-styles.ts";

/** How long further changes are waited for before prices are asked for, in milliseconds. */
const gathering = 250;

/** What lines come to at the quantities they were priced at, by the line's index. */
type Prices = ReadonlyMap<number, { readonly quantity: number; readonly total: Money | null }>;

/**
 * @summary What ordering again would bring, before anything is in the cart: what is as before, what
 *   has changed and how, what cannot be had and why.
 */
export class ReorderScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, reorderStyles];

  @state() private choices: ReorderChoices = new Map();
  /** What was put into the cart, tap by tap. */
  @state() private steps: readonly ReorderStep[] = [];
  /** What another tap would bring. */
  private open: ReadonlyMap<LineKey, OpenReorderLine> = new Map();
  private groups: ReorderGroups = groupReorder([]);

  private readonly lines = new Task(this, {
    args: () => [this.place.at === "reorder" ? this.place.of : "latest"] as const,
    task: ([source], { signal }) =>
      this.actions.call((client) => readReorder(client, source, signal), {
        signal,
        retry: () => void this.lines.run(),
      }),
    onComplete: (lines) => {
      this.groups = groupReorder(lines ?? []);
      this.choices = new Map();
      this.steps = [];
    },
  });

  /** What lines cost at other quantities than those proposed: told by the server. */
  private readonly prices = new Task(this, {
    args: () => [this.choices, this.lines.value] as const,
    task: async (_, { signal }): Promise<Prices> => {
      const other = this.wanted().filter(({ offer, quantity }) => offer.quantity !== quantity);
      if (other.length === 0) return new Map();
      await new Promise((resolve) => setTimeout(resolve, gathering));
      signal.throwIfAborted();
      const asked = other.map(({ offer: { sku, unit }, quantity }) => ({ sku, unit, quantity }));
      const { lines } = await this.actions.call((client) => client.prices.of(asked, { signal }), {
        signal,
        retry: () => void this.prices.run(),
      });
      return new Map(
        other.map(({ index, quantity }, at) => [
          index,
          { quantity, total: lines[at]?.lineTotal ?? null },
        ]),
      );
    },
  });

  protected override willUpdate(): void {
    super.willUpdate();
    this.steps = withoutTakenBack(this.steps, this.cart); // It can be added again.
    const wanted = reorderInputs(this.entries(), this.choices);
    this.open = openReorderLines(this.steps, wanted, this.cart);
  }

  /** The way to the cart stands beside the button that adds to it. */
  protected override hasBar(): boolean {
    return this.entries().length === 0;
  }

  protected override renderBody(): unknown {
    return this.lines.render({
      pending: () => skeletonRows(5, msg("Looking at what can be had now")),
      error: (error) => this.renderTrouble(error),
      complete: (lines) => (lines?.length ? this.renderLines(lines) : this.renderEmpty()),
    });
  }

  private renderLines(lines: readonly ReorderLine[]) {
    const { same, changed, refused } = this.groups;
    const several = new Set(lines.map(({ order }) => order)).size > 1;
    return html`<p class="lead">
        ${this.lead(lines)}
        ${this.steps.length > 0 ? this.addedText() : msg("Nothing has been added yet: look through it, then add it.")}
      </p>
      ${notTakenBanner(this.notTaken(), this.added().length)}
      ${this.renderGroup("changed", msg("Changed since"), changed, several)}
      ${this.renderGroup("refused", msg("Cannot be ordered"), refused, several)}
      ${this.renderGroup("same", msg("As before"), same, several)} ${this.renderFoot()}`;
  }

  private lead(lines: readonly ReorderLine[]) {
    const [first] = lines;
    const orders = new Set(lines.map(({ order }) => order));
    const source = this.place.at === "reorder" ? this.place.of : "latest";
    if (source === "latest")
      return msg(str`Your last order, ${first?.order ?? ""}, as it would be now.`);
    if (source.skus?.length) return msg("What you ticked, as it would be now.");
    return orders.size === 1
      ? msg(str`Order ${first?.order ?? ""} as it would be now.`)
      : msg("Your orders as they would be now.");
  }

  private addedText() {
    const taken = this.added().length - this.notTaken().length;
    const count = formatNumber(taken, this.portal.locale);
    if (taken === 0) return nothing;
    return html`<strong class="added">
      ${
        taken === 1
          ? msg("1 line has been added to your cart.")
          : msg(str`${count} lines have been added to your cart.`)
      }
    </strong>`;
  }

  private renderGroup(
    name: keyof ReorderGroups,
    title: string,
    entries: readonly ReorderEntry[],
    several: boolean,
  ) {
    if (entries.length === 0) return nothing;
    return html`<section class="group ${name}" aria-labelledby=${name}>
      <h2 id=${name}>
        ${title} <span class="count">${formatNumber(entries.length, this.portal.locale)}</span>
      </h2>
      <order-portal-rows
        .options=${{
          rows: entries,
          key: ({ index }: ReorderEntry) => index,
          render: (entry: ReorderEntry) => this.renderEntry(entry, several),
          label: title,
        }}
      ></order-portal-rows>
    </section>`;
  }

  private renderEntry(entry: ReorderEntry, several: boolean) {
    const choice = choiceOf(entry, this.choices);
    const { offer } = entry;
    return reorderLineRow({
      entry,
      choice,
      locale: this.portal.locale,
      showsOrder: several,
      inCart: offer ? quantityOf(this.cart, offer) : 0,
      problem: offer ? (this.cart.refused.get(lineKey(offer))?.problem ?? null) : null,
      open: offer ? this.open.get(lineKey(offer)) : undefined,
      lineTotal: this.totalOf(entry, choice.quantity),
      mayOrder: may(this.portal, "cart:write"),
      onChoice: (change) => {
        this.choose(entry.index, { ...choice, ...change });
      },
    });
  }

  private choose(index: number, choice: ReorderChoice) {
    this.choices = new Map(this.choices).set(index, choice);
  }

  private entries(): readonly ReorderEntry[] {
    const { same, changed, refused } = this.groups;
    return [...changed, ...refused, ...same];
  }

  private wanted() {
    return wantedEntries(this.entries(), this.choices);
  }

  /** What a line comes to at the quantity chosen; null while it is being priced. */
  private totalOf({ index, offer }: ReorderEntry, quantity: number): Money | null {
    if (offer?.quantity === quantity) return offer.lineTotal;
    const priced = this.prices.value?.get(index);
    return priced?.quantity === quantity ? priced.total : null;
  }

  private renderFoot() {
    const isDone = this.steps.length > 0 && this.open.size === 0;
    return html`<div class="foot">
      ${this.hasPanel() ? nothing : this.renderCartButton()}
      ${
        isDone
          ? button({
              label: msg("Review order"),
              variant: "primary",
              wide: true,
              part: "review",
              onClick: () => {
                this.actions.openReview();
              },
            })
          : button({
              label: this.addLabel(),
              variant: "primary",
              wide: true,
              part: "add-lines",
              disabled: this.open.size === 0 || !may(this.portal, "cart:write"),
              onClick: () => {
                this.add();
              },
            })
      }
    </div>`;
  }

  /** Says what a tap does: what is added, or that what was added is set to the numbers shown. */
  private addLabel() {
    const { locale } = this.portal;
    if ([...this.open.values()].some(({ isNew }) => !isNew)) {
      const count = formatNumber(this.open.size, locale);
      return this.open.size === 1
        ? msg("Update 1 line in cart")
        : msg(str`Update ${count} lines in cart`);
    }
    const wanted = this.wanted().filter(({ offer }) => this.open.has(lineKey(offer)));
    const total = sumOf(wanted.map((entry) => this.totalOf(entry, entry.quantity)));
    const count = formatNumber(wanted.length, locale);
    const label =
      wanted.length === 1 ? msg("Add 1 line to cart") : msg(str`Add ${count} lines to cart`);
    return html`${label}${total ? html` · ${formatMoney(total, locale)}` : nothing}`;
  }

  /** Adds what was not added yet, and sets what was to the number shown. */
  private add() {
    const step = [...this.open.values()];
    const kind = step.every(({ isNew }) => isNew) ? "added" : "changed";
    this.actions.cart.setLines(
      step.map(({ line, then }) => ({ ...line, quantity: then })),
      kind,
    );
    this.steps = [...this.steps, step];
  }

  /** The lines that were put into the cart here. */
  private added() {
    return [...sumOfSteps(this.steps).values()].filter(({ wanted }) => wanted > 0);
  }

  /** What of it the server would not take: it is in the cart's own list too, with its reason. */
  private notTaken() {
    return this.added().flatMap(({ line }) => this.cart.refused.get(lineKey(line)) ?? []);
  }

  private renderCartButton() {
    const count = cartLines(this.cart).length;
    if (count === 0) return nothing;
    const shown = formatNumber(count, this.portal.locale);
    return html`<button
      type="button"
      class="button to-cart"
      part="button cart-button"
      aria-label=${msg(str`View cart, ${shown} lines`)}
      @click=${() => {
        this.openSheet("cart");
      }}
    >
      ${icon(icons.cart)}<span>${shown}</span>
    </button>`;
  }

  private renderEmpty() {
    return emptyState({
      heading: msg("There is nothing to order again yet"),
      text: msg("As soon as you have ordered once, this is the quick way to the same order."),
      icon: icons.parcel,
      action: button({
        label: msg("To the catalogue"),
        variant: "primary",
        onClick: () => {
          this.actions.openCatalogue();
        },
      }),
    });
  }

  private renderTrouble(error: unknown) {
    return historyTrouble({
      trouble: troubleOf(error),
      supplier: this.portal.workspace?.name ?? "",
      onRetry: () => void this.lines.run(),
      onCatalogue: () => {
        this.actions.openCatalogue();
      },
    });
  }
}
