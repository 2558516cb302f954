import { html, nothing, render, type ReactiveController, type ReactiveControllerHost } from "lit";
import { live } from "lit/directives/live.js";
import { ref } from "lit/directives/ref.js";
import type { Screen } from "../screen.ts";

/** A field of a form that stands in the page. */
export interface PageField {
  /** Also what password managers know it by. */
  readonly name: "email" | "password";
  readonly label: string;
  readonly type: "email" | "password" | "text";
  readonly autocomplete: "username" | "current-password" | "new-password" | "email";
  readonly value: string;
  readonly error?: string | undefined;
  readonly hint?: string | undefined;
  readonly readonly?: boolean;
  readonly onInput: (value: string) => void;
}

/** The slot that the form goes through, in the portal and in the screen. */
export const pageFormSlot = "order-portal-account";

/**
 * A form with the fields that password managers fill, in the page's own tree: not all of them look
 * into shadow trees (why in docs/decisions/password-managers.md). It is shown in the screen through
 * two slots. The page's style sheets reach it there, so what it must look like is set on it, above
 * them.
 */
export class PageForm implements ReactiveController {
  private readonly host: Screen & ReactiveControllerHost;
  private readonly onSubmit: () => void;
  private readonly form = document.createElement("form");
  private readonly passage = document.createElement("slot");
  private focused: string | null = null;
  private fields: readonly PageField[] = [];
  private isDrawing = false;

  constructor(host: Screen, onSubmit: () => void) {
    this.host = host;
    this.onSubmit = onSubmit;
    this.form.slot = pageFormSlot;
    this.form.noValidate = true;
    this.form.method = "post";
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.onSubmit();
    });
    this.passage.name = pageFormSlot;
    this.passage.slot = pageFormSlot;
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.host.getRootNode();
    if (!(root instanceof ShadowRoot)) return;
    this.host.append(this.passage);
    root.host.append(this.form);
  }

  hostDisconnected(): void {
    this.passage.remove();
    this.form.remove();
  }

  /** Draws the fields as they are now; call it while the screen is drawn. */
  draw(fields: readonly PageField[]): void {
    this.fields = fields;
    this.isDrawing = true;
    setAll(this.form.style, { ...bare, display: "grid", gap: "14px", width: "100%" });
    render(
      html`${fields.map((field) => this.field(field))}<button
          type="submit"
          ${styled({ display: "none" })}
        ></button>`,
      this.form,
    );
    this.isDrawing = false;
  }

  /** What a manager has filled in without telling, as some do, is read before it is sent. */
  read(name: PageField["name"]): string {
    return this.form.querySelector<HTMLInputElement>(`[name=${name}]`)?.value ?? "";
  }

  submit(): void {
    this.form.requestSubmit();
  }

  focus(name: PageField["name"]): void {
    this.form.querySelector<HTMLInputElement>(`[name=${name}]`)?.focus();
  }

  private field(field: PageField) {
    const { name, label, type, autocomplete, value, error, hint, onInput } = field;
    const id = `order-portal-${name}`;
    const isFocused = this.focused === name;
    return html`<label for=${id} ${styled({ ...bare, display: "grid", gap: "6px" })}>
      <span ${styled({ ...bare, "font-weight": "550", "text-align": "start" })}> ${label} </span>
      <input
        id=${id}
        name=${name}
        type=${type}
        autocomplete=${autocomplete}
        autocapitalize="none"
        spellcheck="false"
        maxlength=${name === "email" ? 254 : 200}
        required
        ?readonly=${field.readonly}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${error || hint ? `${id}-note` : nothing}
        ${styled(inputStyle(isFocused, !!error, !!field.readonly))}
        .value=${live(value)}
        @input=${(event: Event) => {
          onInput((event.target as HTMLInputElement).value); // Bound to the input alone.
        }}
        @focus=${() => {
          this.mark(name);
        }}
        @blur=${() => {
          this.mark(null);
        }}
      />
      <span
        id="${id}-note"
        aria-live="polite"
        ${styled({
          ...bare,
          "font-size": "var(--op-text-small)",
          "text-align": "start",
          color: error ? "var(--op-danger)" : "var(--op-muted)",
          display: error || hint ? "block" : "none",
        })}
        >${error ?? hint ?? nothing}</span
      >
    </label>`;
  }

  private mark(name: string | null) {
    this.focused = name;
    // A field that is taken out while it has the focus loses it in the midst of that.
    if (!this.isDrawing) this.draw(this.fields);
  }
}

/** Nothing of the page's own comes in. */
const bare = {
  all: "revert",
  "box-sizing": "border-box",
  margin: "0",
  padding: "0",
  border: "0",
  background: "none",
  color: "inherit",
  font: "inherit",
  "letter-spacing": "inherit",
  "text-transform": "none",
};

const inputStyle = (isFocused: boolean, isWrong: boolean, isFixed: boolean) => ({
  ...bare,
  width: "100%",
  "min-height": "44px",
  padding: "9px 13px",
  border: `1px solid ${isWrong ? "var(--op-danger)" : "var(--op-edge)"}`,
  "border-radius": "var(--op-radius-small)",
  background: isFixed ? "var(--op-sunken)" : "var(--op-raised)",
  "font-size": "max(16px, var(--op-text))",
  "line-height": "1.4",
  outline: isFocused ? "2px solid var(--op-accent-text)" : "none",
  "outline-offset": "-1px",
});

type Styles = Readonly<Record<string, string>>;

/** Through the style's own object: a strict policy of the page lets no `style` attribute be set. */
const styled = (styles: Styles) =>
  ref((element) => {
    if (element instanceof HTMLElement) setAll(element.style, styles);
  });

function setAll(style: CSSStyleDeclaration, styles: Styles) {
  for (const [name, value] of Object.entries(styles)) style.setProperty(name, value, "important");
}
