import { msg, str } from "@lit/localize";
import type { DeskSettings, OrderDesk, SettingsInput } from "@order-portal/sdk/desk";
import {
  bannerStyles,
  base,
  button,
  buttonStyles,
  checkboxStyles,
  errorState,
  fieldStyles,
  noticeStyles,
  selectStyles,
  skeletonRows,
  skeletonStyles,
  tableStyles,
  textFieldStyles,
} from "@order-portal/ui";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import type { FieldDifference } from "../../components/edit-conflict.ts";
import { askNote, conflictNote, saveBar } from "../../components/record-frame.ts";
import { CheckedRecord } from "../../controllers/checked-record.ts";
import { saveByKey, showFault } from "../../controllers/form-moves.ts";
import { troubleText } from "../../state/trouble-text.ts";
import { areaStyles } from "../area-styles.ts";
import { sectionStyles } from "./section-styles.ts";

/** A field that two people may fill differently: its label, and what it says. */
export type Said = readonly (readonly [label: string, text: string])[];

/**
 * One section of the settings: read, typed and saved by itself. Each section is a class that says
 * what its form holds (`Draft`) and how it is drawn.
 *
 * @fires settings-saved - with `{settings, message}`
 */
export abstract class SectionEditor<Draft extends object> extends LitElement {
  static override styles = [
    base,
    bannerStyles,
    buttonStyles,
    checkboxStyles,
    fieldStyles,
    noticeStyles,
    selectStyles,
    skeletonStyles,
    tableStyles,
    textFieldStyles,
    areaStyles,
    sectionStyles,
  ];

  @property({ attribute: false }) client!: OrderDesk;
  /** The backend's address: where pictures with a relative address are. */
  @property() api = "";
  /** By which numbers and days are written. */
  @property() locale = "en";

  /** Whether what was asked about is meant all the same. */
  private confirmed = false;

  private readonly record = new CheckedRecord<DeskSettings, Draft>(this, (draft) =>
    this.check(draft),
  );

  /** What the section is called. */
  abstract readonly heading: string;
  /** What it is for, in a sentence. */
  abstract readonly intro: string;
  /** What the form shows of what is stored. */
  protected abstract draftOf(settings: DeskSettings): Draft;
  /**
   * The section as it is sent; called only when nothing is at fault. `confirmed`: what the server
   * asked about is meant.
   */
  protected abstract inputOf(draft: Draft, seen: DeskSettings, confirmed: boolean): SettingsInput;
  /** The fields. */
  protected abstract fields(draft: Draft, stored: DeskSettings): TemplateResult;
  /** What the form says, field by field, for who has to choose between two. */
  protected abstract said(draft: Draft): Said;

  /** What cannot be sent, by pointer; a section whose fields cannot be at fault leaves it. */
  protected check(_draft: Draft): ReadonlyMap<string, string> {
    return new Map();
  }

  /** What stands below the form, such as what a value means. */
  protected below(_draft: Draft, _stored: DeskSettings): unknown {
    return nothing;
  }

  /** Whether something was typed that is not stored. */
  get unsaved(): boolean {
    return this.record.unsaved;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.record.open({
      read: (signal) => this.client.settings.get({ signal }),
      draftOf: (settings) => this.draftOf(settings),
      save: (draft, seen) => this.client.settings.update(this.inputOf(draft, seen, this.confirmed)),
    });
  }

  protected override render(): unknown {
    const { stored, draft, busy, error, theirs } = this.record.state;
    if (stored === null || draft === null) {
      return busy === "reading" || error === undefined
        ? skeletonRows(4, msg("Loading the settings"))
        : errorState({
            heading: msg("The settings cannot be shown"),
            text: troubleText(error),
            action: button({ label: msg("Try again"), onClick: () => void this.record.read() }),
          });
    }
    return html`<form class="sections" novalidate @submit=${this.submit} @keydown=${this.onKey}>
        ${
          theirs === null
            ? nothing
            : conflictNote(this.differences(draft, this.draftOf(theirs)), (keep) => {
                this.record.settle(keep);
              })
        }
        ${askNote(this.record.faults.size > 0, error, () => void this.save(true))}
        <div class="section">
          <h3>${this.heading}</h3>
          <p class="hint intro">${this.intro}</p>
          ${this.fields(draft, stored)}
        </div>
        ${saveBar({
          isNew: false,
          unsaved: this.unsaved,
          busy: busy === "saving",
          onDrop: () => {
            this.record.drop();
          },
        })}
      </form>
      ${this.below(draft, stored)}`;
  }

  /** Takes what is typed. */
  protected readonly type = (change: Partial<Draft>): void => {
    this.record.type(change);
  };

  /** What is at fault with a value of the section. */
  protected errorAt(place: string): string | undefined {
    return this.record.faults.get(place) ?? this.record.errorAt(`/values/${place}`);
  }

  private differences(mine: Draft, theirs: Draft): FieldDifference[] {
    const other = new Map(this.said(theirs));
    return this.said(mine)
      .map(([label, text]) => ({ label, mine: text, theirs: other.get(label) ?? "" }))
      .filter((field) => field.mine !== field.theirs);
  }

  private readonly submit = (event: Event) => {
    event.preventDefault();
    void this.save(false);
  };

  private readonly onKey = saveByKey(() => void this.save(false));

  private async save(confirmed: boolean): Promise<void> {
    const { draft } = this.record.state;
    if (draft === null || !this.unsaved) return;
    this.confirmed = confirmed;
    if (!(await this.record.save())) {
      await showFault(this);
      return;
    }
    const message = msg(str`Saved: ${this.heading}`);
    this.dispatchEvent(new CustomEvent("settings-saved", { detail: { message } }));
  }
}

/** A text that is empty where there is none, and the other way round. */
export const orNull = (typed: string): string | null => typed.trim() || null;
