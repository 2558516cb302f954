import { isProblem, type ShoppingList, type ShoppingListUpdate } from "@order-portal/sdk";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { isPassing, type Trouble } from "../../state/trouble.ts";
import {
  changedByOthers,
  landList,
  setListLine,
  takeList,
  type ListState,
  type WantedListLine,
} from "./list-state.ts";

/** How long further changes are waited for before they are sent, in milliseconds. */
const gathering = 150;

/**
 * Owns one shopping list. A change shows at once and is sent soon after; one call is out at a time,
 * and what changed meanwhile goes with the next. Setting lines twice is as good as once, so what was
 * not answered is sent again when the connection is back.
 */
export class ListController implements ReactiveController {
  /** Null before the first answer. */
  state: ListState | null = null;
  /** Why the list cannot be shown. */
  trouble: Trouble | null = null;
  /** Why changes were not taken; they stay wanted. */
  saveTrouble: Trouble | null = null;
  /** Somebody has deleted the list. */
  isGone = false;
  /** Somebody else has changed the list while this buyer did. */
  isShared = false;

  private readonly host: ReactiveControllerHost & HTMLElement;
  private readonly actions: () => Actions;
  private readonly id: () => string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isOut = false;

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    around: { actions: () => Actions; id: () => string },
  ) {
    this.host = host;
    this.actions = around.actions;
    this.id = around.id;
    host.addController(this);
  }

  hostConnected(): void {
    void this.load();
  }

  hostDisconnected(): void {
    void this.send(); // What was changed last is not lost with the screen.
  }

  /** Reads the list, again too: others may have changed it. */
  async load(): Promise<void> {
    this.trouble = null;
    this.redraw();
    try {
      const list = await this.actions().call((client) => client.shoppingLists.get(this.id()), {
        retry: () => void this.load(),
      });
      this.state = takeList(this.state, list);
      this.isGone = false;
    } catch (error) {
      this.isGone = isProblem(error, "not_found");
      if (!this.isGone && !this.state) this.trouble = troubleOf(error);
    }
    this.redraw();
  }

  /** Sets a line; quantity 0 takes it out. */
  setLine(line: WantedListLine): void {
    if (!this.state) return;
    this.state = setListLine(this.state, line);
    this.redraw();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.send(), gathering);
  }

  /** Sends what is wanted; by itself after each change. */
  async send(): Promise<void> {
    clearTimeout(this.timer);
    if (this.isOut || !this.state || this.state.wanted.size === 0 || this.isGone) return;
    this.isOut = true;
    this.saveTrouble = null;
    const sent = this.state.wanted;
    const lines = [...sent.values()].map(({ sku, unit, quantity }) => ({ sku, unit, quantity }));
    try {
      const list = await this.update({ lines }, () => void this.send());
      this.state = landList(this.state, sent, list);
      this.isOut = false;
      void this.send();
    } catch (error) {
      this.isOut = false;
      this.isGone = isProblem(error, "not_found");
      if (!this.isGone) this.saveTrouble = troubleOf(error);
    }
    this.redraw();
  }

  /** Gives up changes that the server would not take. */
  giveUp(): void {
    if (this.state) this.state = { ...this.state, wanted: new Map() };
    this.saveTrouble = null;
    this.redraw();
  }

  /** Whether another try may go through. */
  get mayTryAgain(): boolean {
    return this.saveTrouble !== null && isPassing(this.saveTrouble);
  }

  /**
   * Renames the list. Where lines alone have changed since it was read, that is no reason not to.
   *
   * @throws PortalProblem `name_taken`, or `list_changed` where somebody else has renamed it: it is
   *   read anew then
   */
  async rename(name: string): Promise<void> {
    const before = this.state?.list;
    if (!before) return;
    try {
      await this.update({ name, revision: before.revision });
    } catch (error) {
      if (!isProblem(error, "list_changed")) throw error;
      await this.load();
      const now = this.state?.list;
      if (!now || now.name !== before.name) throw error;
      await this.update({ name, revision: now.revision });
    }
  }

  private async update(change: ShoppingListUpdate, retry?: () => void): Promise<ShoppingList> {
    const before = this.state?.list;
    const list = await this.actions().call(
      (client) => client.shoppingLists.update(this.id(), change),
      retry ? { retry } : {},
    );
    if (before && changedByOthers(before, list)) this.isShared = true;
    if (this.state) this.state = takeList(this.state, list);
    this.redraw();
    return list;
  }

  private redraw() {
    this.host.requestUpdate();
  }
}
