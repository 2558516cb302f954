/** The fields of a mail: whether it goes, its subject, its text, what is filled in. */
import { msg, str } from "@lit/localize";
import type { MailTemplate, MailWords } from "@order-portal/sdk/desk";
import { button, checkbox, textArea, textField } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { mailReceiver } from "../../state/message-words.ts";

/** What can be typed of a mail. */
export type MailForm = MailWords & { enabled: boolean };

/** What the fields are made of. */
export interface MailFieldsOptions {
  readonly stored: MailTemplate;
  readonly draft: MailForm;
  readonly placeholders: readonly string[];
  readonly isTesting: boolean;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onType: (change: Partial<MailForm>) => void;
  /** A field was written in: what is put in goes there. */
  readonly onField: (field: "subject" | "body") => void;
  /** A placeholder is to be put in, by its name. */
  readonly onPut: (name: string) => void;
  readonly onTest: () => void;
  readonly onReset: () => void;
}

/** The fields, with the buttons below them. */
export function mailFields(options: MailFieldsOptions): TemplateResult {
  const { stored, draft, errorAt, onType, onField } = options;
  return html`${checkbox({
      id: "enabled",
      label: msg("Send this mail"),
      hint: msg(str`Goes to: ${mailReceiver(stored.name)}`),
      checked: draft.enabled,
      onChange: (enabled) => {
        onType({ enabled });
      },
    })}
    ${textField({
      id: "subject",
      label: msg("Subject"),
      required: true,
      maxLength: 200,
      value: draft.subject,
      error: errorAt("/subject"),
      onInput: (subject) => {
        onField("subject");
        onType({ subject });
      },
    })}
    ${textArea({
      id: "body",
      label: msg("Text"),
      hint: msg(
        "An empty line begins a new paragraph. A line with nothing to fill in is left out.",
      ),
      required: true,
      maxLength: 20_000,
      value: draft.body,
      error: errorAt("/body"),
      onInput: (body) => {
        onField("body");
        onType({ body });
      },
    })}
    ${placeholderButtons(options)}
    <div class="buttons">
      ${button({
        label: msg("Send me a test"),
        busy: options.isTesting,
        onClick: options.onTest,
      })}
      ${
        stored.isDefault
          ? nothing
          : button({
              label: msg("Back to the program's words…"),
              variant: "quiet",
              onClick: options.onReset,
            })
      }
    </div>`;
}

/** What is filled in for each mail: a press puts it where the writing is. */
function placeholderButtons({ placeholders, onPut }: MailFieldsOptions) {
  return html`<div role="group" aria-labelledby="insert">
    <p id="insert" class="hint">
      ${msg("Put in what is filled in for each mail, at the place where you write:")}
    </p>
    <div class="placeholders">
      ${placeholders.map(
        (name) =>
          html`<button
            type="button"
            @click=${() => {
              onPut(name);
            }}
          >
            ${name}
          </button>`,
      )}
    </div>
  </div>`;
}
