import { msg } from "@lit/localize";
import { Task } from "@lit/task";
import type { ReorderLine } from "@order-portal/sdk";
import { button, emptyState, formatNumber, icons, skeletonRows } from "@order-portal/ui";
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
import { reorderFoot } from "./reorder-foot.ts";
import { addedText, leadText } from "./reorder-lead.ts";
import { reorderLineRow } from "./reorder-line-row.ts";
import { ReorderPrices } from "./reorder-prices.ts";
import { reorderStyles } from "./reorder-styles.ts";

/**
 * @summary What ordering again would bring, before anything is in the cart: what is as before, what
 *   has changed and how, what cannot be had and why.
 */
export class ReorderScreen extends PlaceScreen {
  static override styles = [PlaceScreen.styles, reorderStyles];

  @state() private choices: ReorderChoices = new Map();
  /** What was put into the cart, tap by tap. */
  @state() private steps: readonly ReorderStep[] = [];
  /** How much was known to be refused when it was last drawn. */
  private refusedBefore = 0;
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

  private readonly prices = new ReorderPrices(this, {
    actions: () => this.actions,
    of: () => [this.choices, this.lines.value],
    wanted: () => this.wanted(),
  });

  protected override willUpdate(): void {
    super.willUpdate();
    this.steps = withoutTakenBack(this.steps, this.cart); // It can be added again.
    const wanted = reorderInputs(this.entries(), this.choices);
    this.open = openReorderLines(this.steps, wanted, this.cart);
  }

  protected override updated(): void {
    const refused = this.notTaken().length;
    // The button is at the bottom of the screen, and the reasons are above all lines.
    if (refused > this.refusedBefore) {
      this.renderRoot.querySelector(".banner.danger")?.scrollIntoView({ block: "center" });
    }
    this.refusedBefore = refused;
  }

  protected override saysRefused(): boolean {
    return true;
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
    const [added, notTaken] = [this.added().length, this.notTaken()];
    return html`<p class="lead">
        ${leadText(lines, this.place.at === "reorder" ? this.place.of : "latest")}
        ${
          this.steps.length > 0
            ? addedText(added - notTaken.length, this.portal.locale)
            : msg("Nothing has been added yet: look through it, then add it.")
        }
      </p>
      ${notTakenBanner(notTaken, added)}
      ${this.renderGroup("changed", msg("Changed since"), changed, several)}
      ${this.renderGroup("refused", msg("Cannot be ordered"), refused, several)}
      ${this.renderGroup("same", msg("As before"), same, several)} ${this.renderFoot()}`;
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
      lineTotal: this.prices.totalOf(entry, choice.quantity),
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

  private renderFoot() {
    const { locale } = this.portal;
    return reorderFoot({
      open: this.open,
      isDone: this.steps.length > 0 && this.open.size === 0,
      totals: this.wanted()
        .filter(({ offer }) => this.open.has(lineKey(offer)))
        .map((entry) => this.prices.totalOf(entry, entry.quantity)),
      // In the panel it is in sight.
      inCart: this.hasPanel() ? 0 : cartLines(this.cart).length,
      mayOrder: may(this.portal, "cart:write"),
      locale,
      onCart: () => {
        this.openSheet("cart");
      },
      onAdd: () => {
        this.add();
      },
      onReview: () => {
        this.actions.openReview();
      },
    });
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
