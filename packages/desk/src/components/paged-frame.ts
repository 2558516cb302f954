/** What every list that comes page by page has: loading, empty, failed, and the button for more. */
import { msg } from "@lit/localize";
import { banner, button, errorState, skeletonRows } from "@order-portal/ui";
import { html, nothing } from "lit";
import type { ListState, PagedList } from "../controllers/paged-list.ts";
import { troubleText } from "../state/trouble-text.ts";

/** What the frame is made of. */
export interface PagedFrameOptions<Question, Entry> {
  readonly list: PagedList<Question, Entry>;
  /** What is said where nothing could be read. */
  readonly unreadable: string;
  /** What is said while the first page comes, and how many rows are hinted at. */
  readonly loading?: string;
  readonly skeletons: number;
  readonly empty: () => unknown;
  readonly show: (entries: readonly Entry[], isBusy: boolean) => unknown;
  /** What the button for the next page says. */
  readonly more?: string;
}

/** The list; what was read stays while it is read anew, and when that fails. Needs `bannerStyles`. */
export function pagedFrame<Question, Entry>({
  list,
  unreadable,
  loading: loadingText = msg("Loading"),
  skeletons,
  empty,
  show,
  more = msg("Show more"),
}: PagedFrameOptions<Question, Entry>) {
  const { entries, loading, error, nextCursor } = list.state;
  const again = () => button({ label: msg("Try again"), onClick: () => void list.again() });
  if (entries.length === 0) {
    if (error !== undefined) {
      return errorState({ heading: unreadable, text: troubleText(error), action: again() });
    }
    if (loading === "first") return skeletonRows(skeletons, loadingText);
    if (nextCursor === null) return empty();
  }
  return html`${
    error === undefined
      ? nothing
      : banner({ tone: "danger", text: troubleText(error), action: again() })
  }
  ${show(entries, loading === "first")}
  ${
    nextCursor === null
      ? nothing
      : html`<div class="more">
          ${button({ label: more, busy: loading === "more", onClick: () => void list.more() })}
        </div>`
  }`;
}

/** What the button says of a log, which looks through a bounded part of it each time. */
export const olderText = ({
  state,
}: {
  readonly state: Pick<ListState<unknown, unknown>, "entries">;
}): string => (state.entries.length === 0 ? msg("Look further back") : msg("Show older"));
