/** What the review queue is narrowed by, opened by a button; and the button for its keys. */
import { msg, str } from "@lit/localize";
import type { OrderDesk } from "@order-portal/sdk/desk";
import { button } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { countFilters, type QueueFilters } from "../state/queue-place.ts";

/** What it is made of. */
export interface NarrowingOptions {
  readonly filters: QueueFilters;
  readonly isOpen: boolean;
  readonly client: OrderDesk;
  readonly currency: string;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onHelp: () => void;
  readonly onFilters: (filters: QueueFilters) => void;
}

/** The buttons, and the filters where they are open. */
export function queueNarrowing(options: NarrowingOptions): TemplateResult {
  const { filters, isOpen, client, currency, onOpen, onHelp, onFilters } = options;
  const count = countFilters(filters);
  return html`<div class="tools">
      <button
        type="button"
        class="button quiet"
        aria-expanded=${isOpen}
        @click=${() => {
          onOpen(!isOpen);
        }}
      >
        <span>${count === 0 ? msg("Filters") : msg(str`Filters (${count})`)}</span>
      </button>
      ${button({ label: msg("Keys"), variant: "quiet", onClick: onHelp })}
    </div>
    ${
      isOpen
        ? html`<order-desk-filters
            .filters=${filters}
            .client=${client}
            currency=${currency}
            @filters-changed=${(event: CustomEvent<QueueFilters>) => {
              onFilters(event.detail);
            }}
          ></order-desk-filters>`
        : nothing
    }`;
}
