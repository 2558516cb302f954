/** A line on its way into the cart: matched, to be chosen, or refused, and how to put it right. */
import { msg, str } from "@lit/localize";
import type { MatchCandidate, PricedCartLine } from "@order-portal/sdk";
import {
  button,
  formatMoney,
  formatNumber,
  icon,
  icons,
  picture,
  price,
  select,
  type QuantityChange,
} from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { entryProblemText, foundBy, lineNumbers } from "./entry-words.ts";
import {
  entryCells,
  entryState,
  isUnitOpen,
  knownProduct,
  sourceText,
  type EntryCells,
  type EntryLine,
} from "./entry-lines.ts";

/** What a row is made of. */
export interface EntryRowOptions {
  readonly line: EntryLine;
  readonly locale: string | undefined;
  /** Whether it says where the line was written. */
  readonly hasNumber: boolean;
  readonly onCorrect: (change: Partial<EntryCells>) => void;
  readonly onLeaveOut: (isLeftOut: boolean) => void;
}

/** A row of the list. */
export function entryRow(options: EntryRowOptions): TemplateResult {
  const { line } = options;
  const state = entryState(line);
  const shown = line.answer?.line && state !== "left-out" ? "matched" : state;
  return html`<article
    class="entry ${state}"
    part="entry"
    aria-busy=${line.isStale ? "true" : nothing}
  >
    ${
      shown === "matched" && line.answer?.line
        ? matchedLine(options, line.answer.line)
        : openLine(options)
    }
    <div class="leave">${leaveButton(options)}</div>
  </article>`;
}

function matchedLine(options: EntryRowOptions, line: PricedCartLine) {
  const { locale, onCorrect } = options;
  const rule = line.quantityRule;
  const units = options.line.answer?.candidates[0]?.units ?? [];
  return html`${picture(line.imageUrl)}
    <div class="what">
      <p class="name">${line.name}</p>
      <p class="from">${whereFrom(options)}</p>
    </div>
    <div class="fix">
      <order-portal-quantity
        exportparts="stepper, decrease, input: quantity-input, increase, message: quantity-message"
        .label=${msg(str`${line.name}, ${line.unitLabel}`)}
        .quantity=${line.quantity}
        .minimum=${rule?.minimum}
        .maximum=${rule?.maximum}
        .increment=${rule?.increment}
        @quantity-change=${({ detail }: CustomEvent<QuantityChange>) => {
          if (detail.quantity === 0) options.onLeaveOut(true);
          else onCorrect({ quantity: String(detail.quantity) });
        }}
      ></order-portal-quantity>
      ${
        units.length > 1
          ? select({
              label: msg(str`Unit of ${line.name}`),
              value: line.unit,
              options: units.map(({ unit, label }) => ({ value: unit, label })),
              onChange: (unit) => {
                onCorrect({ unit });
              },
            })
          : html`<span class="unit">${line.unitLabel}</span>`
      }
    </div>
    <div class="cost">
      ${line.unitPrice ? price({ unitPrice: line.unitPrice, wasPrice: line.wasPrice, locale }) : nothing}
      <strong>${line.lineTotal ? formatMoney(line.lineTotal, locale) : "–"}</strong>
    </div>`;
}

/** A line that the buyer must put right, or that waits. */
function openLine(options: EntryRowOptions) {
  const { line } = options;
  const { answer } = line;
  const isLeftOut = line.isLeftOut;
  return html`<div class="what written">
      <p class="name">${sourceText(line.source) || msg("(empty)")}</p>
      <p class="from">${whereFrom(options)}</p>
      ${
        answer?.problem && !isLeftOut
          ? html`<p class="problem">
              ${icon(icons.warning)}<span
                >${entryProblemText(answer.problem, answer.candidates.length)}</span
              >
            </p>`
          : nothing
      }
    </div>
    ${
      !answer && !isLeftOut
        ? html`<p class="from">${msg("Being matched")}</p>`
        : isLeftOut
          ? nothing
          : answer?.problem?.code === "nothing"
            ? html`<details class="correct">
                <summary>${msg("It orders something")}</summary>
                ${fields(options)}
              </details>`
            : html`<div class="correct">${candidates(options)} ${fields(options)}</div>`
    }`;
}

/** The products that it may mean. The one chosen says its unit: nothing is chosen unseen. */
function candidates({ line, onCorrect }: EntryRowOptions) {
  const found = line.answer?.candidates ?? [];
  const uncertain = !knownProduct(line);
  if (found.length === 0) return nothing;
  return html`<fieldset class="candidates">
    <legend class="visually-hidden">${msg(str`What “${sourceText(line.source)}” means`)}</legend>
    ${found.map(
      (candidate, index) =>
        html`<label>
          <input
            type="radio"
            name="candidate-${line.id}"
            .checked=${!uncertain}
            @change=${() => {
              onCorrect({ code: candidate.sku, unit: unitOf(line, candidate) });
            }}
          />
          ${picture(candidate.imageUrl)}
          <span class="what">
            <span class="name">${candidate.name}</span>
            <span class="from">${describe(candidate)}</span>
          </span>
          ${index === 0 && found.length > 1 ? html`<small>${msg("likeliest")}</small>` : nothing}
        </label>`,
    )}
  </fieldset>`;
}

/** The unit that the line says; where the product has no such unit, the server asks which. */
function unitOf(line: EntryLine, candidate: MatchCandidate): string {
  const { unit } = entryCells(line);
  return "text" in line.source ? unit || candidate.unit : unit;
}

function describe(candidate: MatchCandidate): string {
  const unit = candidate.units.find(({ unit }) => unit === candidate.unit);
  return [candidate.sku, unit?.label, foundBy(candidate)].filter(Boolean).join(" · ");
}

/** What is put right in place: the code, how many, and of which unit. */
function fields({ line, locale, onCorrect }: EntryRowOptions) {
  const cells = entryCells(line);
  const problem = line.answer?.problem;
  const known = knownProduct(line);
  const units = known?.units ?? [];
  const name = sourceText(line.source);
  const mayBeSeveral = !known && (line.answer?.candidates.length ?? 0) > 0;
  return html`<div class="fields">
    ${
      known
        ? nothing
        : textInput(msg("Code or name"), cells.code, "code", (code) => {
            onCorrect({ code }); // In the unit that was written: another product may have it too.
          })
    }
    ${
      // Of a text that may mean several products, which one comes first.
      mayBeSeveral && "text" in line.source
        ? nothing
        : textInput(msg("Quantity"), cells.quantity, "quantity", (quantity) => {
            onCorrect({ quantity });
          })
    }
    ${
      units.length > 0 && known
        ? html`<label
            ><span>${msg("Unit")}</span> ${select({
              label: msg(str`Unit of ${name}`),
              value: isUnitOpen(line.answer)
                ? ""
                : (units.find(({ unit }) => unit === cells.unit)?.unit ?? known.unit),
              options: [
                { value: "", label: msg("Choose") },
                ...units.map(({ unit, label }) => ({ value: unit, label })),
              ],
              onChange: (unit) => {
                if (unit !== "") onCorrect({ code: known.sku, unit });
              },
            })}</label
          >`
        : nothing
    }
    ${(problem?.nearest ?? []).map((quantity) =>
      button({
        label: msg(str`Make it ${formatNumber(quantity, locale)}`),
        onClick: () => {
          onCorrect({ quantity: String(quantity) });
        },
      }),
    )}
  </div>`;
}

const textInput = (
  label: string,
  value: string,
  name: string,
  onChange: (value: string) => void,
): TemplateResult =>
  html`<label class=${name}
    ><span>${label}</span>
    <input
      class="control"
      autocomplete="off"
      .value=${value}
      @change=${(event: Event) => {
        onChange((event.target as HTMLInputElement).value.trim()); // Bound to the input alone.
      }}
    />
  </label>`;

/** Where it was written, and what, where that is not what is seen. */
function whereFrom({ line, locale, hasNumber }: EntryRowOptions) {
  const { numbers, written, source, answer } = line;
  const texts = written.length > 0 ? written : answer?.line ? [sourceText(source)] : [];
  const parts = [
    hasNumber ? lineNumbers(numbers, locale) : "",
    texts.length > 0 ? `“${texts.join("” + “")}”` : "",
    numbers.length > 1 ? msg("added up") : "",
  ];
  return parts.filter(Boolean).join(" · ");
}

function leaveButton({ line, onLeaveOut }: EntryRowOptions) {
  const name = line.answer?.line?.name ?? sourceText(line.source);
  return line.isLeftOut
    ? button({
        label: msg("Put back"),
        onClick: () => {
          onLeaveOut(false);
        },
      })
    : button({
        label: msg(str`Leave out ${name}`),
        icon: icons.cross,
        iconOnly: true,
        variant: "quiet",
        onClick: () => {
          onLeaveOut(true);
        },
      });
}
