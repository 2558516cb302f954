import { Task } from "@lit/task";
import type { Address, OrderPortal } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { addressesLike, filledBy, replacedBy } from "./found-addresses.ts";

/** How long the next letter is waited for before addresses are asked for, in milliseconds. */
const typing = 300;

/** Of fewer letters nothing is likely: of those on file, and of all there are. */
const fewestOfKnown = 3;
const fewestOfAll = 4;

/** How many are shown. */
const shown = 6;

/** Where the suggestions come from. */
export interface StreetSource {
  /** Addresses that were used before: what begins like one of them is suggested first. */
  readonly known: readonly Address[];
  /** Whether the supplier has a service that suggests. */
  readonly suggests: boolean;
  /** The address as far as it is typed. */
  readonly typed: Address;
  /** Takes what a suggestion makes of it. */
  readonly take: (address: Address) => void;
  /** Asks that service. */
  readonly ask: (
    client: OrderPortal,
    question: { text: string; country?: string },
    options: { signal: AbortSignal },
  ) => PromiseLike<Address[]>;
}

/**
 * Suggests addresses for a street as it is typed: a combobox's list, its keys, and the way back from
 * a suggestion that was taken. Where nothing can be asked, nothing is suggested, and nothing said.
 */
export class StreetSuggestions implements ReactiveController {
  /** Which suggestion the arrow keys have come to; -1: none. */
  active = -1;
  private isOpen = false;
  /** The street as it was typed last. */
  private asked = "";
  /** What was typed before a suggestion took its place; null where none did. */
  private before: Address | null = null;
  private readonly host: ReactiveControllerHost;
  private readonly source: () => StreetSource;
  private readonly task: Task<readonly [string, string], readonly Address[]>;

  constructor(host: ReactiveControllerHost, actions: () => Actions, source: () => StreetSource) {
    this.host = host;
    this.source = source;
    host.addController(this);
    this.task = new Task(host, {
      args: () => [this.asked, this.source().typed.country] as const,
      task: async ([text, country], { signal }) => {
        const { known, suggests, ask } = this.source();
        if (text.length < fewestOfKnown) return [];
        const like = addressesLike(known, text);
        if (!suggests || text.length < fewestOfAll || !navigator.onLine) return like;
        await new Promise((resolve) => setTimeout(resolve, typing));
        signal.throwIfAborted();
        const question = { text, ...(country && { country }) };
        const found = await actions().call((client) => ask(client, question, { signal }), {
          signal,
        });
        return [...like, ...found].slice(0, shown);
      },
      onError: () => undefined, // No connection, or asked too often: the address is typed.
    });
  }

  hostDisconnected(): void {
    this.close();
  }

  /** What is suggested now; empty while the list is closed. */
  get found(): readonly Address[] {
    return this.isOpen && this.asked !== "" ? (this.task.value ?? []) : [];
  }

  /** Whether the last suggestion can be taken back. */
  get isTaken(): boolean {
    return this.before !== null;
  }

  /** Another street is typed. */
  typed(street: string): void {
    this.asked = street.trim();
    this.isOpen = true;
    this.active = -1;
    this.host.requestUpdate();
  }

  /** Something was typed over the suggestion that was taken: it stands. */
  settle(): void {
    this.before = null;
  }

  /** Down and Up go through the list, Enter takes, Escape closes. */
  key(event: KeyboardEvent): void {
    const { found, active } = this;
    if (event.isComposing || found.length === 0) return;
    const address = found[active];
    if (event.key === "Enter" && address) {
      event.preventDefault();
      this.take(address);
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      const places = found.length + 1; // One of them is the field itself.
      this.active = ((active + 1 + step + places) % places) - 1;
      this.host.requestUpdate();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  /** Puts a suggestion in place of what is typed. */
  take(found: Address): void {
    const { typed, known, take } = this.source();
    this.close();
    take(known.includes(found) ? replacedBy(found, typed) : filledBy(found, typed));
    this.before = typed;
    this.host.requestUpdate();
  }

  /** Puts back what was typed. */
  undo(): void {
    if (this.before) this.source().take(this.before);
    this.before = null;
    this.host.requestUpdate();
  }

  close(): void {
    this.asked = "";
    this.isOpen = false;
    this.active = -1;
    this.host.requestUpdate();
  }
}
