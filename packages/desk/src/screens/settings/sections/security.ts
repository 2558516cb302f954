import { msg, str } from "@lit/localize";
import type { DeskSettings, SettingsInput } from "@order-portal/sdk/desk";
import { checkbox, textArea, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { linesOf } from "../../../state/days.ts";
import { originTrouble } from "../../../state/origin-trouble.ts";
import { orNull, SectionEditor, type Said } from "../section-editor.ts";

interface Draft {
  strictSecurity: boolean;
  /** One to a line. */
  allowedOrigins: string;
  portalUrl: string;
}

/** @summary Who may open what, and on which pages. */
export class SecuritySection extends SectionEditor<Draft> {
  override readonly heading = msg("Security");
  override readonly intro = msg(
    "How portal links are opened, and which pages may show the portal.",
  );

  protected override draftOf({ security }: DeskSettings): Draft {
    return {
      strictSecurity: security.strictSecurity,
      allowedOrigins: security.allowedOrigins.join("\n"),
      portalUrl: security.portalUrl ?? "",
    };
  }

  protected override inputOf(draft: Draft, { security }: DeskSettings): SettingsInput {
    const values = {
      strictSecurity: draft.strictSecurity,
      allowedOrigins: linesOf(draft.allowedOrigins),
      portalUrl: orNull(draft.portalUrl),
    };
    return { section: "security", revision: security.revision, values };
  }

  protected override check(draft: Draft): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    const trouble = linesOf(draft.allowedOrigins).map(originTrouble).find(Boolean);
    if (trouble) faults.set("allowedOrigins", trouble);
    const page = draft.portalUrl.trim();
    if (page !== "" && !/^https?:\/\/[^#\s]+$/.test(page)) {
      faults.set(
        "portalUrl",
        msg("Give an address such as https://shop.example/order, without #."),
      );
    }
    return faults;
  }

  protected override said(draft: Draft): Said {
    return [
      [msg("Strict security"), draft.strictSecurity ? msg("Yes") : msg("No")],
      [msg("Pages that may show the portal"), linesOf(draft.allowedOrigins).join(", ")],
      [msg("Where portal links lead"), draft.portalUrl],
    ];
  }

  protected override fields(draft: Draft) {
    const portal = originOf(draft.portalUrl);
    const origins = linesOf(draft.allowedOrigins);
    const isForgotten = portal !== null && origins.length > 0 && !origins.includes(portal);
    return html`<div class="fields">
      ${checkbox({
        id: "strictSecurity",
        label: msg("Strict security"),
        hint: msg(
          "Opening a portal link also takes a six-digit code, sent to an e-mail address of the customer.",
        ),
        checked: draft.strictSecurity,
        onChange: (strictSecurity) => {
          this.type({ strictSecurity });
        },
      })}
      ${textArea({
        id: "allowedOrigins",
        label: msg("Pages that may show the portal"),
        hint: msg(
          "One to a line, scheme and host alone, such as https://shop.example: no path, and no * for several. The www. counts: list both where there are both.",
        ),
        value: draft.allowedOrigins,
        error: this.errorAt("allowedOrigins") ?? this.originError(origins.length),
        onInput: (allowedOrigins) => {
          this.type({ allowedOrigins });
        },
      })}
      ${textField({
        id: "portalUrl",
        label: msg("Where portal links lead"),
        hint: msg("Your page that shows the portal. Empty: a page of this server."),
        placeholder: "https://shop.example/order",
        maxLength: 2000,
        value: draft.portalUrl,
        error: this.errorAt("portalUrl"),
        onInput: (portalUrl) => {
          this.type({ portalUrl });
        },
      })}
      ${
        isForgotten
          ? html`<p class="aside">
              ${msg(str`Links lead to a page of ${portal}, which is not listed above: add it.`)}
            </p>`
          : nothing
      }
    </div>`;
  }

  /** What the server said against one of the lines. */
  private originError(count: number): string | undefined {
    for (let index = 0; index < count; index += 1) {
      const error = this.errorAt(`allowedOrigins/${index}`);
      if (error) return error;
    }
    return undefined;
  }
}

function originOf(address: string): string | null {
  return URL.canParse(address.trim()) ? new URL(address.trim()).origin : null;
}
