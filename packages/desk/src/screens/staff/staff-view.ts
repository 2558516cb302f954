import type { DeskSession, OrderDesk } from "@order-portal/sdk/desk";
import { LitElement } from "lit";
import { property } from "lit/decorators.js";
import type { Clock } from "../../state/times.ts";
import type { Told } from "../area-screen.ts";

/**
 * What each part of the team's screen is given.
 *
 * @fires staff-told - with a `Told`
 * @fires staff-go - with the way within the area
 */
export abstract class StaffView extends LitElement {
  @property({ attribute: false }) client!: OrderDesk;
  @property({ attribute: false }) desk!: DeskSession;
  /** The way within the part, as the page's fragment has it. */
  @property({ attribute: false }) path: readonly string[] = [];

  protected get clock(): Clock {
    return this.desk.workspace;
  }

  protected tell(message: string): void {
    this.dispatchEvent(new CustomEvent<Told>("staff-told", { detail: { message } }));
  }

  protected go(path: readonly string[]): void {
    this.dispatchEvent(new CustomEvent("staff-go", { detail: path }));
  }
}
