import { html } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { DirectiveResult } from "lit/directive.js";

/** One of several things to choose from. */
export interface Option {
  readonly id: string;
  readonly text: string;
  readonly note?: string | undefined;
  /** What stands at the end, such as a price. */
  readonly end?: unknown;
}

/** What a list of options is made of. */
export interface OptionListOptions {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly Option[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
}

/**
 * Options as cards, one of which is chosen. Another list has buttons of its own: one that is renamed
 * into the group of another takes the choice from it.
 */
export const optionList = ({
  name,
  legend,
  options,
  chosen,
  onChoose,
}: OptionListOptions): DirectiveResult =>
  keyed(
    name,
    html`<fieldset>
      <legend>${legend}</legend>
      ${options.map(
        ({ id, text, note, end }) =>
          html`<label class="option"
            ><input
              type="radio"
              name=${name}
              .checked=${id === chosen}
              @change=${() => {
                onChoose(id);
              }}
            /><span><bdi>${text}</bdi>${note ? html`<small>${note}</small>` : ""}</span
            ><b>${end ?? ""}</b></label
          >`,
      )}
    </fieldset>`,
  );
