import { msg } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { banner, textArea, textField } from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { changedPicture } from "../../../components/picture-field.ts";
import { accentTrouble, isColour } from "../../../state/accent-contrast.ts";
import { orNull, SectionEditor, type Said } from "../section-editor.ts";

interface Draft {
  logoUrl: string;
  accentColor: string;
  message: string;
  contactEmail: string;
  contactPhone: string;
}

/** What is typed as it is sent. */
const valuesOf = (draft: Draft) => ({
  logoUrl: orNull(draft.logoUrl),
  accentColor: orNull(draft.accentColor),
  message: orNull(draft.message),
  contactEmail: orNull(draft.contactEmail),
  contactPhone: orNull(draft.contactPhone),
});

/** @summary The supplier's own look and words. */
export class BrandSection extends SectionEditor<Draft> {
  static override styles = [
    ...SectionEditor.styles,
    css`
      :host {
        display: grid;
        align-items: start;
        gap: 16px;
      }
      /* Beside the form where the settings have room for both. */
      @container area (min-width: 1000px) {
        :host {
          --fields: minmax(0, 1fr);
          grid-template-columns: minmax(0, 1fr) 340px;
        }
      }
      @container area (min-width: 640px) {
        form .fields.two {
          grid-template-columns: var(--fields, repeat(2, minmax(0, 1fr)));
        }
      }
      order-desk-brand-preview {
        position: sticky;
        top: calc(var(--desk-bar, 0px) + 16px);
      }
    `,
  ];

  override readonly heading = msg("Brand");
  override readonly intro = msg("What makes the portal yours, on your page and in your mail.");

  protected override draftOf({ brand }: DeskSettings): Draft {
    return {
      logoUrl: brand.logoUrl ?? "",
      accentColor: brand.accentColor ?? "",
      message: brand.message ?? "",
      contactEmail: brand.contactEmail ?? "",
      contactPhone: brand.contactPhone ?? "",
    };
  }

  protected override inputOf(draft: Draft, { brand }: DeskSettings): SettingsInput {
    return { section: "brand", revision: brand.revision, values: valuesOf(draft) };
  }

  protected override below(draft: Draft, settings: DeskSettings) {
    const brand = valuesOf(draft);
    // Half a colour is none yet: the one that is stored stays.
    const isColoured = brand.accentColor === null || isColour(brand.accentColor);
    const accentColor = isColoured ? brand.accentColor : settings.brand.accentColor;
    return html`<order-desk-brand-preview
      .client=${this.client}
      .api=${this.api}
      .settings=${settings}
      .brand=${{ ...brand, accentColor }}
    ></order-desk-brand-preview>`;
  }

  protected override check({ accentColor }: Draft): ReadonlyMap<string, string> {
    const isFine = accentColor.trim() === "" || isColour(accentColor.trim());
    return new Map(isFine ? [] : [["accentColor", msg("Give a colour such as #1f6f54.")]]);
  }

  protected override said(draft: Draft): Said {
    return [
      [msg("Logo"), draft.logoUrl],
      [msg("Accent colour"), draft.accentColor],
      [msg("Message on the welcome screen"), draft.message],
      [msg("E-mail for questions"), draft.contactEmail],
      [msg("Phone for questions"), draft.contactPhone],
    ];
  }

  protected override fields(draft: Draft) {
    const trouble = accentTrouble(draft.accentColor.trim());
    return html`<order-desk-picture
        label=${msg("Logo")}
        .src=${draft.logoUrl}
        .api=${this.api}
        error=${this.errorAt("logoUrl") ?? ""}
        .upload=${async (picture: Uint8Array, signal: AbortSignal) =>
          (await this.client.products.uploadPicture(picture, { signal })).url}
        @picture-changed=${(event: Event) => {
          this.type({ logoUrl: changedPicture(event) });
        }}
      ></order-desk-picture>
      <div class="fields two">
        ${textField({
          id: "logoUrl",
          label: msg("Address of the logo"),
          hint: msg("In place of a picture that is uploaded; SVG is fine here."),
          maxLength: 1000,
          value: draft.logoUrl,
          onInput: (logoUrl) => {
            this.type({ logoUrl });
          },
        })}
        <div class="swatch">
          <input
            type="color"
            aria-label=${msg("Choose the accent colour")}
            .value=${isColour(draft.accentColor.trim()) ? draft.accentColor.trim() : "#1c1917"}
            @input=${(event: Event) => {
              // Bound to the field alone.
              this.type({ accentColor: (event.target as HTMLInputElement).value });
            }}
          />
          ${textField({
            id: "accentColor",
            label: msg("Accent colour"),
            maxLength: 7,
            placeholder: "#1f6f54",
            value: draft.accentColor,
            error: this.errorAt("accentColor"),
            onInput: (accentColor) => {
              this.type({ accentColor });
            },
          })}
        </div>
        ${trouble === null ? nothing : html`<div class="wide">${banner({ tone: "warning", text: trouble })}</div>`}
        <div class="wide">
          ${textArea({
            id: "message",
            label: msg("Message on the welcome screen"),
            maxLength: 500,
            value: draft.message,
            error: this.errorAt("message"),
            onInput: (message) => {
              this.type({ message });
            },
          })}
        </div>
        ${textField({
          id: "contactEmail",
          label: msg("E-mail for questions"),
          type: "email",
          maxLength: 254,
          value: draft.contactEmail,
          error: this.errorAt("contactEmail"),
          onInput: (contactEmail) => {
            this.type({ contactEmail });
          },
        })}
        ${textField({
          id: "contactPhone",
          label: msg("Phone for questions"),
          type: "tel",
          maxLength: 64,
          value: draft.contactPhone,
          error: this.errorAt("contactPhone"),
          onInput: (contactPhone) => {
            this.type({ contactPhone });
          },
        })}
      </div>`;
  }
}
