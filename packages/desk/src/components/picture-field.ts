import { msg } from "@lit/localize";
import {
  base,
  button,
  buttonStyles,
  fieldStyles,
  icon,
  icons,
  picture,
  pictureStyles,
} from "@order-portal/ui";
import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { shrinkPicture } from "../controllers/shrink-picture.ts";
import { troubleText } from "../state/trouble-text.ts";

/**
 * @summary A picture that is chosen, dropped or pasted, shown at once, and taken off again.
 * @fires picture-changed - with `{url}`: the address to be stored, empty where it was taken off
 */
export class PictureField extends LitElement {
  static override styles = [
    base,
    buttonStyles,
    fieldStyles,
    pictureStyles,
    css`
      :host {
        display: grid;
        gap: 6px;
      }
      .label {
        font-weight: 550;
      }
      .drop {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 16px;
        padding: 12px;
        border: 1px dashed var(--op-edge);
        border-radius: var(--op-radius-small);
      }
      .drop.over {
        border-color: var(--op-accent-text);
        background: var(--op-accent-soft);
      }
      .drop > .picture {
        --picture-size: 112px;
        flex: none;
      }
      .what {
        display: grid;
        flex: 1 1 200px;
        gap: 8px;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
    `,
  ];

  @property() label = "";
  /** The picture's address; empty where there is none. */
  @property() src = "";
  /** The backend's address, where pictures with a relative address are. */
  @property() api = "";
  /** What the server said against the address. */
  @property() error = "";
  /** Sends a picture and gives its address. */
  @property({ attribute: false }) upload!: (
    picture: Uint8Array,
    signal: AbortSignal,
  ) => Promise<string>;

  @state() private busy = false;
  @state() private over = false;
  @state() private trouble = "";
  @query("input") private input!: HTMLInputElement;
  private flight = new AbortController();

  override connectedCallback(): void {
    super.connectedCallback();
    window.addEventListener("paste", this.onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.removeEventListener("paste", this.onPaste);
    this.flight.abort();
  }

  protected override render(): unknown {
    const source = this.src === "" ? null : new URL(this.src, this.api || location.href).href;
    const error = this.trouble || this.error;
    return html`<span class="label" id="label">${this.label}</span>
      <div
        class="drop ${this.over ? "over" : ""}"
        role="group"
        aria-labelledby="label"
        aria-describedby="hint error"
        @dragover=${(event: DragEvent) => {
          event.preventDefault();
          this.over = true;
        }}
        @dragleave=${() => (this.over = false)}
        @drop=${this.onDrop}
      >
        ${picture(source, msg("The picture as buyers see it"))}
        <div class="what">
          <div class="buttons">
            ${button({
              label: source === null ? msg("Choose a picture") : msg("Choose another"),
              busy: this.busy,
              onClick: () => {
                this.input.click();
              },
            })}
            ${
              source === null || this.busy
                ? nothing
                : button({
                    label: msg("Take it off"),
                    icon: icons.trash,
                    variant: "quiet",
                    onClick: () => {
                      this.tell("");
                    },
                  })
            }
          </div>
          <span class="field-hint" id="hint"
            >${msg("Or drop it here, or paste it. JPEG, PNG, WebP, AVIF or GIF.")}</span
          >
        </div>
        <input
          type="file"
          hidden
          accept="image/jpeg,image/png,image/webp,image/avif,image/gif"
          @change=${this.onChosen}
        />
      </div>
      <span class="field-error" id="error" aria-live="polite"
        >${error === "" ? nothing : html`${icon(icons.warning)}${error}`}</span
      >`;
  }

  private readonly onChosen = () => {
    const file = this.input.files?.[0];
    this.input.value = "";
    if (file) void this.take(file);
  };

  private readonly onDrop = (event: DragEvent) => {
    event.preventDefault();
    this.over = false;
    const file = event.dataTransfer?.files[0];
    if (file) void this.take(file);
  };

  /** Wherever the focus is: a picture in the clipboard can be meant for nothing else here. */
  private readonly onPaste = (event: ClipboardEvent) => {
    const file = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
      type.startsWith("image/"),
    );
    if (file) {
      event.preventDefault();
      void this.take(file);
    }
  };

  private async take(file: Blob): Promise<void> {
    this.flight.abort();
    this.flight = new AbortController();
    const { signal } = this.flight;
    this.busy = true;
    this.trouble = "";
    try {
      const bytes = await shrinkPicture(file);
      if (bytes === "too_large") {
        this.trouble = msg("This file is too large, and cannot be made smaller here.");
      } else {
        const url = await this.upload(bytes, signal);
        if (!signal.aborted) this.tell(url);
      }
    } catch (error) {
      if (!signal.aborted) this.trouble = troubleText(error);
    }
    if (!signal.aborted) this.busy = false;
  }

  private tell(url: string) {
    this.src = url;
    this.trouble = "";
    this.dispatchEvent(new CustomEvent("picture-changed", { detail: { url } }));
  }
}

/** The address of a `picture-changed` event. */
export const changedPicture = (event: Event): string =>
  // Only `PictureField` fires it.
  (event as CustomEvent<{ url: string }>).detail.url;
