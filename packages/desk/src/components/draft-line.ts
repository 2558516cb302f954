/** A line of a draft, and what the server said against the draft. */
import { msg, str } from "@lit/localize";
import { PortalProblem, type Draft } from "@order-portal/sdk/desk";
import { banner, button, formatMoney, icons } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { isQuantity, type DraftForm, type DraftLine } from "../state/draft-form.ts";
import { troubleText } from "../state/trouble-text.ts";

/** What a line is drawn with. */
interface DraftLineOptions {
  readonly draft: DraftForm;
  readonly stored: Draft;
  readonly index: number;
  readonly locale: string;
  /** Told with all lines when this one changes. */
  readonly onLines: (lines: DraftLine[]) => void;
}

/** A line with its quantity to type, what it comes to, and why it cannot be ordered as it is. */
export function draftLine({
  draft,
  stored,
  index,
  locale,
  onLines,
}: DraftLineOptions): TemplateResult | typeof nothing {
  const line = draft.lines[index];
  if (!line) return nothing;
  const { name, sku, unit, quantity } = line;
  const priced = stored.lines.find((one) => one.sku === sku && one.unit === unit);
  const isSame = priced !== undefined && String(priced.quantity) === quantity.trim();
  const problem = isQuantity(quantity)
    ? isSame
      ? (priced.problem?.detail ?? null)
      : null
    : msg("Type a whole number.");
  return html`<li>
    <span class="name">${name}<small>${sku} · ${priced?.unitLabel ?? unit}</small></span>
    <input
      class="control"
      inputmode="numeric"
      autocomplete="off"
      aria-label=${msg(str`Quantity of ${name} in ${unit}`)}
      aria-invalid=${problem === null ? nothing : "true"}
      aria-describedby=${problem === null ? nothing : `problem-${index}`}
      .value=${quantity}
      @input=${(event: InputEvent) => {
        const { value } = event.target as HTMLInputElement; // Bound to the field alone.
        onLines(draft.lines.with(index, { ...line, quantity: value }));
      }}
    />
    <span class="price"
      >${isSame && priced.lineTotal ? formatMoney(priced.lineTotal, locale) : "–"}</span
    >
    ${button({
      label: msg(str`Take ${name} out`),
      icon: icons.trash,
      iconOnly: true,
      variant: "quiet",
      onClick: () => {
        onLines(draft.lines.toSpliced(index, 1));
      },
    })}
    ${problem === null ? nothing : html`<p class="error" id="problem-${index}">${problem}</p>`}
  </li>`;
}

/** What went wrong, with each line that is at fault. */
export function draftTrouble(
  error: unknown,
  draft: DraftForm | null,
): TemplateResult | typeof nothing {
  if (error === undefined) return nothing;
  const details = error instanceof PortalProblem ? error.errors : [];
  const lineOf = (pointer: string) =>
    draft?.lines[Number(/^\/lines\/(\d+)/.exec(pointer)?.[1] ?? -1)]?.name;
  return banner({
    tone: "danger",
    text: html`${troubleText(error)}
      <ul>
        ${details.map(
          ({ pointer, detail }) =>
            html`<li>${[lineOf(pointer), detail].filter(Boolean).join(": ")}</li>`,
        )}
      </ul>`,
  });
}
