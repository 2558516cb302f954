import { msg, str } from "@lit/localize";
import type { PricedCartLine } from "@order-portal/sdk";
import {
  emptyState,
  fieldStyles,
  icons,
  pictureStyles,
  priceStyles,
  selectStyles,
} from "@order-portal/ui";
import { html, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { cartLine, quantityOf, wantedOf } from "../../state/cart-lines.ts";
import { PlaceScreen } from "../place-screen.ts";
import { EntryController } from "../upload/entry-controller.ts";
import { cartInputs, entryLines, entryState, type EntryLine } from "../upload/entry-lines.ts";
import { entryRow } from "../upload/entry-row.ts";
import { entryRowStyles } from "../upload/entry-row-styles.ts";
import { keptLines } from "../upload/kept-lines.ts";
import type { CodeEntry, CodeField } from "./code-field.ts";
import { enterLine, type EnteredLine } from "./entered-lines.ts";
import { addedText, enteredRow } from "./entered-row.ts";
import { padForm } from "./pad-form.ts";
import { emptyPad, padSource, withProduct, type Pad } from "./pad-state.ts";
import { quickOrderStyles } from "./quick-order-styles.ts";
import { ScanWatch } from "./scan-watch.ts";

/**
 * @summary One line after another: a code typed or scanned, a quantity, a unit, Enter. What is
 *   beyond doubt goes into the cart at once; the rest waits below to be put right.
 */
export class QuickOrderScreen extends PlaceScreen {
  static override styles = [
    PlaceScreen.styles,
    fieldStyles,
    pictureStyles,
    priceStyles,
    selectStyles,
    entryRowStyles,
    quickOrderStyles,
  ];

  /** The line that is being typed. */
  @state() private pad: Pad = emptyPad;
  @state() private entered: readonly EnteredLine[] = [];
  /** What has just happened, for a screen reader and the eye. */
  @state() private said = "";

  @query("order-portal-code-field") private codeField!: CodeField | null;
  @query("#quantity") private quantityField!: HTMLInputElement | null;
  /** The unit in which a code was ordered last: scanning it again means the same. */
  private readonly units = new Map<string, string>();
  /** The codes as they were typed, by the line's id. */
  private readonly typed = new Map<number, string>();
  private nextId = 1;

  private readonly entry = new EntryController(this, {
    actions: () => this.actions,
    locale: () => this.portal.locale,
    addsUp: false,
    onChange: () => {
      this.kept()?.write(this.entry.lines);
    },
  });

  constructor() {
    super();
    new ScanWatch(this, {
      before: () => this.pad,
      onScan: ({ code, before, field }) => {
        this.pad = before;
        // In the line that is being typed a scan is the next one, as Enter and then the scan.
        const isOfPad = field.closest("form.pad") !== null;
        if (isOfPad) this.submit();
        this.onCode({ code, product: null, isScan: true });
        if (!isOfPad) this.pad = before;
      },
    });
  }

  /** The field is what one comes here for. */
  override focus(options?: FocusOptions): void {
    if (this.codeField?.hasUpdated) this.codeField.focus(options);
    else void this.codeField?.updateComplete.then(() => this.codeField?.focus(options));
  }

  protected override firstUpdated(): void {
    super.firstUpdated();
    const lines = this.kept()?.read() ?? [];
    this.nextId = lines.length + 1;
    if (lines.length > 0) this.entry.begin(lines);
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.addMatched();
  }

  protected override saysAdded(): boolean {
    return true;
  }

  protected override renderBody(): unknown {
    const { lines } = this.entry;
    return html`<div class="quick">
      ${this.renderForm()}
      <p class="said" role="status">${this.said}</p>
      ${lines.length > 0 ? this.renderOpen(lines) : nothing}
      ${this.entered.length > 0 ? this.renderEntered() : nothing}
      ${
        lines.length === 0 && this.entered.length === 0
          ? emptyState({
              heading: msg("One code after another"),
              text: msg(
                "Type or scan a code, a part number of yours or a name, then the quantity, and Enter. Tab leads to the unit, where it comes in several. A scanner adds one with each scan.",
              ),
              icon: icons.magnifier,
            })
          : nothing
      }
    </div>`;
  }

  private renderForm() {
    return padForm({
      pad: this.pad,
      onChange: (change) => {
        this.pad = { ...this.pad, ...change };
      },
      onCode: (entry) => {
        this.onCode(entry);
      },
      onKnown: (product) => {
        const { code } = this.pad;
        this.pad = withProduct(this.pad, code, product, this.lastUnit(code));
      },
      onSubmit: () => {
        this.submit();
      },
    });
  }

  /** Lines that wait for the connection, or for the buyer. */
  private renderOpen(lines: readonly EntryLine[]) {
    return html`<section aria-labelledby="open-heading">
      <h2 id="open-heading">${msg("Not in the cart yet")}</h2>
      <ul>
        ${repeat(
          lines,
          ({ id }) => id,
          (line) =>
            html`<li>
              ${entryRow({
                line,
                locale: this.portal.locale,
                hasNumber: false,
                onCorrect: (change) => {
                  this.entry.correct(line.id, change);
                },
                onLeaveOut: () => {
                  this.entry.change(this.entry.lines.filter(({ id }) => id !== line.id));
                  this.focus();
                },
              })}
            </li>`,
        )}
      </ul>
    </section>`;
  }

  private renderEntered() {
    return html`<section aria-labelledby="entered-heading">
      <h2 id="entered-heading">${msg("Entered")}</h2>
      <ul>
        ${repeat(
          this.entered,
          ({ key }) => key,
          (entered, index) =>
            enteredRow({
              entered,
              quantity: quantityOf(this.cart, entered.line),
              isLatest: index === 0,
              locale: this.portal.locale,
              onQuantity: (quantity) => {
                this.setQuantity(entered.line, quantity);
              },
              onTakeBack: () => {
                this.takeBack();
              },
            }),
        )}
      </ul>
    </section>`;
  }

  private onCode({ code, product, isScan }: CodeEntry) {
    this.pad = withProduct(this.pad, code, product, this.lastUnit(code));
    if (isScan) {
      this.submit();
      return;
    }
    this.quantityField?.focus();
    this.quantityField?.select();
  }

  private lastUnit(code: string) {
    return this.units.get(code.trim().toLowerCase());
  }

  /** Enters the line; the next one can be typed at once, whatever the server makes of this one. */
  private submit() {
    const { pad } = this;
    const code = pad.code.trim().toLowerCase();
    if (code === "") return;
    const id = this.nextId++;
    this.typed.set(id, code);
    const source = padSource(pad, this.lastUnit(code));
    const [line] = entryLines([{ number: id, source }], id);
    this.pad = emptyPad;
    this.focus();
    if (line) this.entry.change([line, ...this.entry.lines]);
  }

  /** What is beyond doubt goes into the cart. */
  private addMatched() {
    const matched = this.entry.lines.filter((line) => entryState(line) === "matched");
    if (matched.length === 0) return;
    this.actions.cart.addLines(cartInputs(matched));
    // The latest stands first, so that they are entered from behind.
    for (const { id, answer } of [...matched].reverse()) {
      if (!answer?.line) continue;
      const typed = this.typed.get(id);
      if (typed) this.units.set(typed, answer.line.unit);
      this.entered = enterLine(this.entered, answer.line);
      this.said = addedText(
        answer.line,
        quantityOf(this.actions.cart.value, answer.line),
        this.portal.locale,
      );
    }
    this.entry.change(this.entry.lines.filter((line) => !matched.includes(line)));
  }

  private takeBack() {
    const [latest] = this.entered;
    const current = latest && cartLine(this.cart, latest.line);
    if (!latest || !current) return;
    this.setQuantity(latest.line, Math.max(0, current.quantity - latest.latest));
    this.entered = this.entered.slice(1);
    this.said = msg(str`Taken back: ${latest.line.name}.`);
    this.focus();
  }

  private setQuantity(line: PricedCartLine, quantity: number) {
    const current = cartLine(this.cart, line);
    this.actions.cart.setQuantity(
      current ? wantedOf(current, quantity) : { ...line, note: undefined, quantity },
    );
  }

  private kept() {
    const { workspace, visitor } = this.portal;
    return workspace && visitor?.customer
      ? keptLines(workspace.slug, `${visitor.customer.number}:quick`)
      : null;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    "order-portal-quick-order": QuickOrderScreen;
  }
}
