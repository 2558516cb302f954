import { Task } from "@lit/task";
import type { AddressFormat } from "@order-portal/sdk";
import { nothing, type ReactiveControllerHost } from "lit";
import { troubleState } from "../../components/trouble-notice.ts";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { addressFaults } from "../checkout/address-faults.ts";
import type { Part } from "../checkout/address-words.ts";
import type { Fields } from "./draft.ts";

/** How the country that was chosen writes addresses, asked for as soon as it is chosen. */
export class BillingFormat {
  readonly #task: Task<readonly [string], AddressFormat | null>;

  constructor(host: ReactiveControllerHost, actions: () => Actions, country: () => string) {
    this.#task = new Task(host, {
      args: () => [country()] as const,
      task: ([code], { signal }) =>
        code === ""
          ? null
          : actions().call((client) => client.checkout.addressFormat(code, { signal }), {
              signal,
              retry: () => void this.#task.run(),
            }),
    });
  }

  /** Null until it is known. */
  get value(): AddressFormat | null {
    return this.#task.value ?? null;
  }

  /** What is wrong with the parts that the country has; nothing until it is known. */
  faults(fields: Fields): ReadonlyMap<Part, string> {
    return this.value === null ? new Map() : addressFaults({ label: "", ...fields }, this.value);
  }

  /** That it could not be read, and a way to try again. */
  trouble(): unknown {
    const { error } = this.#task;
    if (error === undefined) return nothing;
    return troubleState(troubleOf(error), () => void this.#task.run());
  }
}
