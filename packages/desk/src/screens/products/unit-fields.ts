/** The units of a product: each a row of fields, in the order in which buyers see them. */
import { msg, str } from "@lit/localize";
import { button, icons } from "@order-portal/ui";
import { css, html, nothing } from "lit";
import { live } from "lit/directives/live.js";
import { newUnit, type UnitDraft } from "../../state/product-draft.ts";

/** What the fields are made of. */
export interface UnitFieldsOptions {
  readonly units: readonly UnitDraft[];
  readonly currency: string;
  /** What is wrong with the field at a JSON pointer. */
  readonly errorAt: (pointer: string) => string | undefined;
  readonly onChange: (units: readonly UnitDraft[]) => void;
}

type TextName = Exclude<keyof UnitDraft, "active">;

export const unitFields = (options: UnitFieldsOptions) => {
  const { units, onChange } = options;
  return html`<div class="units">
    ${units.map((unit, index) => unitRow(unit, index, options))}
    <div class="buttons">
      ${button({
        label: msg("Add a unit"),
        icon: icons.plus,
        onClick: () => {
          onChange([...units, newUnit(units.length === 0)]);
        },
      })}
    </div>
  </div>`;
};

function unitRow(unit: UnitDraft, index: number, options: UnitFieldsOptions) {
  const { units, currency, errorAt, onChange } = options;
  const name = unit.label || unit.unit || msg("new unit");
  const set = (change: Partial<UnitDraft>) => {
    onChange(units.map((one, at) => (at === index ? { ...one, ...change } : one)));
  };
  const text = (field: TextName, label: string, mode: "text" | "numeric" | "decimal") => {
    const id = `unit-${index}-${field}`;
    const error = errorAt(`/units/${index}/${field}`);
    return html`<div class="unit-field">
      <label for=${id}>${label}</label>
      <input
        class="control"
        id=${id}
        autocomplete="off"
        inputmode=${mode}
        aria-invalid=${error ? "true" : nothing}
        aria-describedby=${error ? `${id}-error` : nothing}
        .value=${live(unit[field])}
        @input=${(event: Event) => {
          set({ [field]: (event.target as HTMLInputElement).value }); // Bound to the input alone.
        }}
      />
      ${error ? html`<span class="field-error" id="${id}-error">${error}</span>` : nothing}
    </div>`;
  };
  const move = (step: 1 | -1) => () => {
    const moved = [...units];
    const [one] = moved.splice(index, 1);
    if (one) moved.splice(index + step, 0, one);
    onChange(moved);
  };
  return html`<fieldset class="unit ${unit.active ? "" : "off"}">
    <legend>${msg(str`Unit ${index + 1}: ${name}`)}</legend>
    ${text("unit", msg("Code"), "text")} ${text("label", msg("Label"), "text")}
    ${text("factor", msg("Base units"), "numeric")}
    ${text("price", msg(str`Price, ${currency}`), "decimal")}
    ${text("minimum", msg("Minimum"), "numeric")} ${text("maximum", msg("Maximum"), "numeric")}
    ${text("increment", msg("Multiples of"), "numeric")}
    <div class="unit-tools">
      <label class="on"
        ><input
          type="checkbox"
          .checked=${live(unit.active)}
          @change=${(event: Event) => {
            set({ active: (event.target as HTMLInputElement).checked }); // Bound to the box alone.
          }}
        />${msg("On sale")}</label
      >
      <span>
        ${button({
          label: msg(str`Move ${name} up`),
          icon: icons.arrowUp,
          iconOnly: true,
          variant: "quiet",
          disabled: index === 0,
          onClick: move(-1),
        })}
        ${button({
          label: msg(str`Move ${name} down`),
          icon: icons.arrowDown,
          iconOnly: true,
          variant: "quiet",
          disabled: index === units.length - 1,
          onClick: move(1),
        })}
        ${button({
          label: msg(str`Take ${name} away`),
          icon: icons.trash,
          iconOnly: true,
          variant: "quiet",
          onClick: () => {
            onChange(units.filter((_, at) => at !== index));
          },
        })}
      </span>
    </div>
  </fieldset>`;
}

/** The look of the units. */
export const unitFieldsStyles = css`
  .units {
    display: grid;
    gap: 12px;
    clear: both;
  }
  .unit {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: 10px;
    min-width: 0;
    margin: 0;
    padding: 12px;
    border: 1px solid var(--op-line);
    border-radius: var(--op-radius-small);
  }
  .unit.off {
    background: var(--op-sunken);
  }
  .unit legend {
    position: absolute;
    clip-path: inset(50%);
    width: 1px;
    height: 1px;
    overflow: hidden;
    white-space: nowrap;
  }
  .unit-field {
    display: grid;
    gap: 4px;
    min-width: 0;
  }
  .unit-field label {
    color: var(--op-muted);
    font-size: var(--op-text-small);
    white-space: nowrap;
  }
  .unit-field .control {
    padding-inline: 10px;
    font-variant-numeric: tabular-nums;
  }
  .unit-tools {
    display: flex;
    grid-column: 1 / -1;
    align-items: center;
    justify-content: space-between;
  }
  .unit-tools .button:disabled {
    background: none;
    opacity: 0.4;
  }
  .on {
    display: flex;
    align-items: center;
    gap: 10px;
    min-height: 44px;
    cursor: pointer;
  }
  .on input {
    width: 20px;
    height: 20px;
    margin: 0;
    accent-color: var(--op-accent-text);
  }
  @container area (min-width: 900px) {
    .unit {
      grid-template-columns:
        84px minmax(120px, 2fr) 96px minmax(96px, 1fr)
        repeat(3, minmax(84px, 1fr));
      column-gap: 8px;
    }
    .unit-tools {
      margin-block-start: -6px;
    }
  }
`;
