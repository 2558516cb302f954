import { msg, str } from "@lit/localize";
import type {
  DeliveryPreview,
  DeliveryRulesInput,
  DeskSettings,
  SettingsInput,
} from "@order-portal/sdk/desk";
import { button, checkbox, textArea, textField } from "@order-portal/ui";
import { html, nothing } from "lit";
import { PreviewFeed } from "../../../controllers/preview-feed.ts";
import { dayWords, isDay, linesOf, weekdayWords } from "../../../state/days.ts";
import { SectionEditor, type Said } from "../section-editor.ts";

interface Draft {
  leadDays: string;
  weekdays: readonly number[];
  cutOff: string;
  /** One to a line. */
  holidays: string;
  /** A day that is about to be added. */
  day: string;
}

/** What is typed as it is sent. */
const rulesOf = (draft: Draft): DeliveryRulesInput => ({
  leadDays: Number(draft.leadDays),
  weekdays: [...draft.weekdays],
  holidays: linesOf(draft.holidays),
  cutOff: draft.cutOff.trim() || null,
});

/** @summary Which days buyers can ask for. */
export class DeliverySection extends SectionEditor<Draft> {
  override readonly heading = msg("Delivery");
  override readonly intro = msg(
    "Which days buyers can ask for. Other days are neither offered nor taken.",
  );

  private readonly preview = new PreviewFeed<DeliveryRulesInput, DeliveryPreview>(
    this,
    (rules, signal) => this.client.settings.previewDelivery(rules, { signal }),
  );

  protected override draftOf({ delivery }: DeskSettings): Draft {
    return {
      leadDays: String(delivery.leadDays),
      weekdays: delivery.weekdays,
      cutOff: delivery.cutOff ?? "",
      holidays: delivery.holidays.join("\n"),
      day: "",
    };
  }

  protected override inputOf(draft: Draft, { delivery }: DeskSettings): SettingsInput {
    return { section: "delivery", revision: delivery.revision, values: rulesOf(draft) };
  }

  protected override check(draft: Draft): ReadonlyMap<string, string> {
    const faults = new Map<string, string>();
    if (!/^\d{1,2}$/.test(draft.leadDays.trim()) || Number(draft.leadDays) > 90) {
      faults.set("leadDays", msg("Give a whole number from 0 to 90."));
    }
    if (draft.weekdays.length === 0) faults.set("weekdays", msg("Tick one day at least."));
    if (!/^(([01]\d|2[0-3]):[0-5]\d)?$/.test(draft.cutOff.trim())) {
      faults.set("cutOff", msg("Give a time of day such as 14:30, or nothing."));
    }
    const wrong = linesOf(draft.holidays).find((line) => !isDay(line));
    if (wrong !== undefined) {
      faults.set("holidays", msg(str`“${wrong}” is no day: write it as 2026-12-25.`));
    }
    return faults;
  }

  protected override said(draft: Draft): Said {
    return [
      [msg("Lead time in working days"), draft.leadDays],
      [
        msg("Days of delivery"),
        draft.weekdays.map((day) => weekdayWords(day, this.locale)).join(", "),
      ],
      [msg("Orders count for the day until"), draft.cutOff],
      [msg("Holidays"), linesOf(draft.holidays).join(", ")],
    ];
  }

  protected override fields(draft: Draft, { company }: DeskSettings) {
    const fault = this.errorAt("weekdays");
    return html`<div class="fields two">
        ${textField({
          id: "leadDays",
          label: msg("Lead time in working days"),
          hint: msg("0: the same day is possible. 1: the next working day."),
          required: true,
          inputMode: "numeric",
          maxLength: 2,
          value: draft.leadDays,
          error: this.errorAt("leadDays"),
          onInput: (leadDays) => {
            this.type({ leadDays });
          },
        })}
        ${textField({
          id: "cutOff",
          label: msg("Orders count for the day until"),
          hint: msg(str`On the clock of ${company.timeZone}. Empty: until midnight.`),
          placeholder: "14:00",
          maxLength: 5,
          value: draft.cutOff,
          error: this.errorAt("cutOff"),
          onInput: (cutOff) => {
            this.type({ cutOff });
          },
        })}
      </div>
      <fieldset aria-describedby=${fault ? "weekdays-error" : nothing}>
        <legend>${msg("Days of delivery")}</legend>
        <div class="days">
          ${[1, 2, 3, 4, 5, 6, 7].map((day) =>
            checkbox({
              id: `weekday-${day}`,
              label: weekdayWords(day, this.locale),
              checked: draft.weekdays.includes(day),
              onChange: (checked) => {
                const others = draft.weekdays.filter((other) => other !== day);
                this.type({ weekdays: (checked ? [...others, day] : others).sort() });
              },
            }),
          )}
        </div>
        <span class="field-error" id="weekdays-error" aria-live="polite">${fault ?? nothing}</span>
      </fieldset>
      ${this.holidays(draft)} ${this.offered(draft)}`;
  }

  /** What the rules that are typed come to for an order of this moment. */
  private offered(draft: Draft) {
    if (this.check(draft).size > 0) return nothing;
    this.preview.show(rulesOf(draft));
    const { answer, trouble } = this.preview;
    if (trouble !== "") return html`<p class="aside" role="status">${trouble}</p>`;
    if (answer === null) return nothing;
    const [first, ...next] = answer.days.map((day) => dayWords(day, this.locale));
    return html`<p class="aside" role="status">
      ${
        first === undefined
          ? msg("These rules leave no day on which an order could be delivered.")
          : html`<b>${msg(str`An order placed now can be delivered from ${first}.`)}</b> <br /><span
                class="hint"
                >${msg(str`Then: ${next.join(" · ")}`)}</span
              >`
      }
    </p>`;
  }

  private holidays(draft: Draft) {
    const days = linesOf(draft.holidays).filter(isDay);
    return html`<div class="fields two">
      ${textArea({
        id: "holidays",
        label: msg("Holidays"),
        hint:
          days.length === 0
            ? msg("Days without work or delivery, one to a line, such as 2026-12-25.")
            : days.map((day) => dayWords(day, this.locale)).join(" · "),
        value: draft.holidays,
        error: this.errorAt("holidays"),
        onInput: (holidays) => {
          this.type({ holidays });
        },
      })}
      <div class="fields">
        ${textField({
          id: "day",
          label: msg("Add a holiday"),
          type: "date",
          value: draft.day,
          onInput: (day) => {
            this.type({ day });
          },
        })}
        <div>
          ${button({
            label: msg("Add"),
            disabled: !isDay(draft.day) || days.includes(draft.day),
            onClick: () => {
              const holidays = [...new Set([...linesOf(draft.holidays), draft.day])].sort();
              this.type({ holidays: holidays.join("\n"), day: "" });
            },
          })}
        </div>
      </div>
    </div>`;
  }
}
