import type { DeskSession, OrderDesk } from "@order-portal/sdk/desk";
import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Clock } from "../state/times.ts";

/** Something that was done, to be said in passing; with what undoes it, where it can be undone. */
export interface Told {
  readonly message: string;
  readonly actionLabel?: string;
  readonly onAction?: () => void;
}

/**
 * What every area's screen is: it is given who is there and the way within the area, and tells the
 * frame around it where to go and what was done.
 *
 * @fires desk-go - with a `DeskPlace`
 * @fires desk-told - with a `Told`
 * @fires desk-changed - something changed that the frame shows: the workspace, or how much waits
 */
export abstract class AreaScreen extends LitElement {
  /** Who is signed in, and where. */
  @property({ attribute: false }) desk!: DeskSession;
  @property({ attribute: false }) client!: OrderDesk;
  /** The backend's address: where pictures with a relative address are. */
  @property() api = "";
  /** The way within the area, as the page's fragment has it. */
  @property({ attribute: false }) path: readonly string[] = [];

  /** Whether something was typed that would be lost: the frame asks before it leaves the place. */
  get unsaved(): boolean {
    return false;
  }

  /** The supplier's locale and time zone, by which times are shown. */
  protected get clock(): Clock {
    return this.desk.workspace;
  }

  /** Whether the person who is signed in may do this. */
  protected may(permission: string): boolean {
    return this.desk.staff.permissions.includes(permission);
  }

  /** Goes to another place within the area, or to another area. */
  protected go(path: readonly string[], area?: string): void {
    this.dispatchEvent(new CustomEvent("desk-go", { detail: { path, area } }));
  }

  /** Says in passing what was done. */
  protected tell(told: Told): void {
    this.dispatchEvent(new CustomEvent<Told>("desk-told", { detail: told }));
  }

  /** Has the frame read anew what it shows. */
  protected changed(): void {
    this.dispatchEvent(new CustomEvent("desk-changed"));
  }
}
