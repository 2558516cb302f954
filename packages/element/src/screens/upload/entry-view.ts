/** The lines that were read, with all that stands around them, as the buyer goes through them. */
import { msg } from "@lit/localize";
import { banner, button } from "@order-portal/ui";
import { html, nothing, type TemplateResult } from "lit";
import { troubleBanner } from "../../components/trouble-notice.ts";
import type { EntryController } from "./entry-controller.ts";
import { entryState, type EntryLine } from "./entry-lines.ts";
import {
  entryBar,
  entryRest,
  entryTabs,
  type EntryListOptions,
  type Filter,
} from "./entry-list.ts";
import { entryRow } from "./entry-row.ts";

/** What the view is made of. */
export interface EntryViewOptions {
  readonly entry: EntryController;
  readonly filter: Filter;
  /** The lines were kept from before, and the buyer is told. */
  readonly isRestored: boolean;
  readonly locale: string | undefined;
  readonly onFilter: (filter: Filter) => void;
  /** What is matched is to go into the cart. */
  readonly onAdd: () => void;
}

/** The lines, how they stand, and the way on. */
export function entryView(options: EntryViewOptions): TemplateResult {
  const { entry, filter, isRestored, locale, onFilter, onAdd } = options;
  const { lines, isMatching, trouble } = entry;
  const list: EntryListOptions = { lines, isMatching, locale };
  const shown = filter === "all" ? lines : lines.filter((line) => entryState(line) === filter);
  const retry = button({
    label: msg("Try again"),
    onClick: () => {
      entry.retry();
    },
  });
  return html`${
      isRestored
        ? banner({ text: msg("These are the lines that you left here, at the prices of now.") })
        : nothing
    }
    ${entryBar({ ...list, onAdd })} ${trouble ? troubleBanner(trouble, retry) : nothing}
    ${entryTabs(list, filter, onFilter)}
    <div id="lines" role="tabpanel" aria-label=${msg("Lines")}>
      ${
        shown.length === 0
          ? html`<p class="none">${msg("No lines here any more.")}</p>`
          : html`<order-portal-rows
              .options=${{
                rows: shown,
                key: (line: EntryLine) => line.id,
                render: (line: EntryLine) => entryLineRow(line, options),
                label: msg("Lines"),
              }}
            ></order-portal-rows>`
      }
    </div>
    ${entryRest(list)}`;
}

const entryLineRow = (line: EntryLine, { entry, locale }: EntryViewOptions) =>
  entryRow({
    line,
    locale,
    hasNumber: true,
    onCorrect: (change) => {
      entry.correct(line.id, change);
    },
    onLeaveOut: (isLeftOut) => {
      entry.leaveOut(line.id, isLeftOut);
    },
  });
