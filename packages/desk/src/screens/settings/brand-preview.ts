import { msg } from "@lit/localize";
import type { DeskProductSummary, DeskSettings, OrderDesk } from "@order-portal/sdk/desk";
import { base, segments, segmentsStyles } from "@order-portal/ui";
import { css, html, LitElement, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { previewAnswer, type PreviewScreen, type TypedBrand } from "../../state/brand-preview.ts";

/** How long a pause in typing is before the look follows, in milliseconds. */
const pause = 250;

/** How many products are shown. */
const productsShown = 5;

/**
 * @summary The portal with the brand that is typed, before it is stored: the real one, in a frame
 *   that asks no server. Nobody can be in it: it is a picture that keeps itself up to date.
 */
export class BrandPreview extends LitElement {
  static override styles = [
    base,
    segmentsStyles,
    css`
      :host {
        display: grid;
        gap: 10px;
        align-content: start;
        min-width: 0;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
      }
      iframe {
        display: block;
        width: 100%;
        max-width: 420px;
        height: 560px;
        border: 1px solid var(--op-line);
        border-radius: var(--op-radius);
        background: var(--op-surface);
      }
      .hint {
        color: var(--op-muted);
        font-size: var(--op-text-small);
      }
    `,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  @property() api = "";
  @property({ attribute: false }) settings!: DeskSettings;
  /** As it is typed. */
  @property({ attribute: false }) brand!: TypedBrand;
  @state() private screen: PreviewScreen = "welcome";
  @state() private scheme: "light" | "dark" = "light";
  @state() private products: readonly DeskProductSummary[] = [];
  @query("iframe") private frame!: HTMLIFrameElement | null;

  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the frame was told last. */
  private told = "";

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener("message", this.onMessage);
    void this.readProducts();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener("message", this.onMessage);
    clearTimeout(this.timer);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    clearTimeout(this.timer);
    this.timer = setTimeout(this.tell, changed.has("brand") ? pause : 0);
  }

  protected override render(): unknown {
    return html`<div class="choices">
        ${segments({
          name: "screen",
          label: msg("What of the portal is shown"),
          value: this.screen,
          options: [
            { value: "welcome", label: msg("Welcome") },
            { value: "products", label: msg("Products") },
            { value: "message", label: msg("Old link") },
          ],
          onChange: (value) => {
            // One of the three above.
            this.screen = value as PreviewScreen;
          },
        })}
        ${segments({
          name: "scheme",
          label: msg("Light or dark"),
          value: this.scheme,
          options: [
            { value: "light", label: msg("Light") },
            { value: "dark", label: msg("Dark") },
          ],
          onChange: (value) => {
            this.scheme = value === "dark" ? "dark" : "light";
          },
        })}
      </div>
      <iframe
        inert
        title=${msg("The portal with this brand")}
        src=${new URL("/desk/brand-preview", this.api || location.href).href}
      ></iframe>
      <p class="hint">
        ${msg("As your customers see it once it is saved. On your page its own font and colour scheme count.")}
      </p>`;
  }

  /** A few of the supplier's own, those with a picture first; none is needed. */
  private async readProducts() {
    try {
      const { products } = await this.client.products.list({ limit: 50, state: "active" });
      const [pictured, bare] = [true, false].map((has) =>
        products.filter(({ imageUrl, price }) => price !== null && (imageUrl !== null) === has),
      );
      this.products = [...(pictured ?? []), ...(bare ?? [])].slice(0, productsShown);
    } catch {
      // The look is shown without.
    }
  }

  private readonly onMessage = ({ source, data }: MessageEvent<{ type?: unknown } | null>) => {
    if (source !== this.frame?.contentWindow) return;
    if (data?.type !== "order-portal-preview-ready") return;
    this.told = "";
    this.tell();
  };

  private readonly tell = () => {
    const { screen, scheme, settings, brand, products } = this;
    const answer = previewAnswer(screen, settings, brand, msg("Your customer"), products);
    const said = JSON.stringify([scheme, answer]);
    if (said === this.told) return;
    this.told = said;
    const { origin } = new URL(this.api || location.href, location.href);
    this.frame?.contentWindow?.postMessage(
      { type: "order-portal-preview", scheme, answer },
      origin,
    );
  };
}
