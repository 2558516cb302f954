import { msg } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { banner, textArea, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
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

/** @summary The supplier's own look and words. */
export class BrandSection extends SectionEditor<Draft> {
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
    const values = {
      logoUrl: orNull(draft.logoUrl),
      accentColor: orNull(draft.accentColor),
      message: orNull(draft.message),
      contactEmail: orNull(draft.contactEmail),
      contactPhone: orNull(draft.contactPhone),
    };
    return { section: "brand", revision: brand.revision, values };
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
