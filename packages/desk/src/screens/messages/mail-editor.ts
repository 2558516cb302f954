import { msg, str } from "@lit/localize";
import type {
  MailPreview,
  MailTemplate,
  MailTemplateName,
  MailWords,
} from "@order-portal/sdk/desk";
import {
  banner,
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  errorState,
  fieldStyles,
  icons,
  noticeStyles,
  skeletonRows,
  skeletonStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { conflictNote, saveBar } from "../../components/record-frame.ts";
import { EditedRecord } from "../../controllers/edited-record.ts";
import { FormSubmission } from "../../controllers/form-submission.ts";
import { PreviewFeed } from "../../controllers/preview-feed.ts";
import { mailLabel } from "../../state/message-words.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { AreaScreen } from "../area-screen.ts";
import { areaStyles } from "../area-styles.ts";
import { staffStyles } from "../staff/staff-styles.ts";
import { mailDifferences } from "./mail-differences.ts";
import { mailEditorStyles } from "./mail-editor-styles.ts";
import { mailFields, type MailForm } from "./mail-fields.ts";

const formOf = ({ subject, body, enabled }: MailTemplate): MailForm => ({ subject, body, enabled });

/**
 * @summary One mail's words, with what it looks like beside them.
 * @fires desk-go - back to the list
 * @fires desk-told - it was saved, sent or reset
 */
export class MailEditor extends AreaScreen {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    skeletonStyles,
    textFieldStyles,
    areaStyles,
    staffStyles,
    mailEditorStyles,
  ];

  @property({ attribute: false }) name = "";
  @state() private placeholders: readonly string[] = [];
  /** Whether it is asked if the program's own words shall come back. */
  @state() private resetting = false;
  private readonly record = new EditedRecord<MailTemplate, MailForm>(this);
  private readonly testing = new FormSubmission(this);
  private readonly reset = new FormSubmission(this);
  /** Where a placeholder goes: the field that was written in last. */
  private written: "subject" | "body" = "body";

  private readonly preview = new PreviewFeed<MailWords, MailPreview>(this, (words, signal) =>
    this.client.mails.preview(this.template, words, { signal }),
  );

  override get unsaved(): boolean {
    return this.record.unsaved;
  }

  /** The name, once the record was found by it. */
  private get template(): MailTemplateName {
    const { stored } = this.record.state;
    if (stored === null) throw new Error("No mail is open.");
    return stored.name;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("name")) void this.record.open(this.calls());
    const { draft } = this.record.state;
    if (draft !== null) this.preview.show({ subject: draft.subject, body: draft.body });
  }

  protected override render(): unknown {
    const { draft, stored, error } = this.record.state;
    return html`<div class="part">
      <div>
        ${button({
          label: msg("All mails"),
          icon: icons.arrowLeft,
          variant: "quiet",
          onClick: () => {
            this.go([]);
          },
        })}
      </div>
      ${
        draft !== null && stored !== null
          ? this.form(stored, draft)
          : error === undefined
            ? skeletonRows(4, msg("Loading"))
            : errorState({
                heading: msg("This mail cannot be shown"),
                text: troubleText(error),
                action: button({ label: msg("Try again"), onClick: () => void this.record.read() }),
              })
      }
    </div>`;
  }

  private form(stored: MailTemplate, draft: MailForm) {
    return html`<h3 class="title">${mailLabel(stored.name)}</h3>
      <div class="sides">
        <form
          class="sections"
          novalidate
          @submit=${(event: Event) => {
            event.preventDefault();
            void this.save();
          }}
        >
          ${this.troubles(draft)}
          <div class="section">
            ${mailFields({
              stored,
              draft,
              placeholders: this.placeholders,
              isTesting: this.testing.busy,
              errorAt: (pointer) => this.record.errorAt(pointer),
              onType: (change) => {
                this.record.type(change);
              },
              onField: (field) => (this.written = field),
              onPut: (name) => {
                this.put(`{{${name}}}`);
              },
              onTest: () => void this.test(draft),
              onReset: () => (this.resetting = true),
            })}
            ${this.testing.trouble ? banner({ tone: "danger", text: this.testing.trouble }) : nothing}
          </div>
          ${saveBar({
            isNew: false,
            unsaved: this.record.unsaved,
            busy: this.record.state.busy === "saving",
            onDrop: () => {
              this.record.drop();
            },
          })}
        </form>
        <section class="preview" aria-label=${msg("Preview")}>
          ${this.preview.trouble ? banner({ tone: "warning", text: this.preview.trouble }) : nothing}
          <order-desk-mail-preview .mail=${this.preview.answer}></order-desk-mail-preview>
        </section>
      </div>
      ${this.resetDialog(stored)}`;
  }

  private troubles(draft: MailForm) {
    const { theirs, error } = this.record.state;
    if (theirs !== null) {
      return conflictNote(mailDifferences(draft, formOf(theirs)), (keep) => {
        this.record.settle(keep);
      });
    }
    return error === undefined ? nothing : banner({ tone: "danger", text: troubleText(error) });
  }

  private resetDialog({ name }: MailTemplate) {
    const { busy, trouble } = this.reset;
    return html`<order-portal-dialog
      placement="center"
      heading=${msg("Go back to the program's words?")}
      .open=${this.resetting}
      @dialog-close=${() => (this.resetting = false)}
    >
      <p>
        ${trouble || msg("Your own subject and text of this mail are lost. That cannot be undone.")}
      </p>
      <div slot="footer" class="end-buttons">
        ${button({ label: msg("Keep mine"), onClick: () => (this.resetting = false) })}
        ${button({
          label: msg("Go back"),
          variant: "danger",
          busy,
          onClick: () =>
            void this.reset.send(async () => {
              this.record.take(await this.client.mails.reset(name));
              this.resetting = false;
              this.tell({ message: msg("The mail has the program's words again.") });
            }),
        })}
      </div>
    </order-portal-dialog>`;
  }

  private calls() {
    const { name } = this;
    return {
      read: async (signal: AbortSignal) => {
        const { templates, placeholders } = await this.client.mails.templates({ signal });
        this.placeholders = placeholders;
        const found = templates.find((template) => template.name === name);
        if (!found) throw new Error(`There is no mail ${name}.`);
        return found;
      },
      draftOf: formOf,
      save: (draft: MailForm, seen: MailTemplate) => this.client.mails.update(seen, draft),
    };
  }

  private put(text: string) {
    const field = this.renderRoot.querySelector<HTMLInputElement | HTMLTextAreaElement>(
      `#${this.written}`,
    );
    if (!field) return;
    field.setRangeText(text, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    this.record.type({ [this.written]: field.value });
    field.focus();
  }

  private async save() {
    const done = await this.record.save();
    if (done) this.tell({ message: msg("Saved. The next mail has these words.") });
  }

  private async test({ subject, body }: MailForm) {
    await this.testing.send(async () => {
      await this.client.mails.sendTest(this.template, { subject, body });
      this.tell({ message: msg(str`A test is on its way to ${this.desk.staff.email}.`) });
    });
  }
}
