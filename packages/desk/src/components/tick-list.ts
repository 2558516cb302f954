import { checkbox } from "@order-portal/ui";
import { html, type TemplateResult } from "lit";

/** Several of which any may be ticked. */
export interface TickListOptions<Value extends string> {
  readonly legend: string;
  /** What each tick's id begins with. */
  readonly id: string;
  readonly values: readonly Value[];
  readonly label: (value: Value) => string;
  readonly ticked: readonly string[];
  /** Those ticked now, the latest last. */
  readonly onTick: (ticked: string[]) => void;
}

/** A group of ticks under a legend. */
export const tickList = <Value extends string>(options: TickListOptions<Value>): TemplateResult =>
  html`<fieldset>
    <legend>${options.legend}</legend>
    ${options.values.map((value) =>
      checkbox({
        id: `${options.id}-${value.replace(/[.:]/, "-")}`,
        label: options.label(value),
        checked: options.ticked.includes(value),
        onChange: (checked) => {
          const others = options.ticked.filter((one) => one !== value);
          options.onTick(checked ? [...others, value] : others);
        },
      }),
    )}
  </fieldset>`;
