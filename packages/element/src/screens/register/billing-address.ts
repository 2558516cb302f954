import { Task } from "@lit/task";
import type { Address, AddressFormat } from "@order-portal/sdk";
import { nothing, type ReactiveControllerHost } from "lit";
import { troubleState } from "../../components/trouble-notice.ts";
import type { Actions } from "../../contexts/actions-context.ts";
import { troubleOf } from "../../controllers/trouble-of.ts";
import { StreetSuggestions } from "../address/street-suggestions.ts";
import type { Fields } from "./draft.ts";
import { flowNameOf } from "./kept-draft.ts";

/** What the billing address is asked for with. */
export interface BillingAddressOptions {
  readonly actions: () => Actions;
  readonly fields: () => Fields;
  /** Whether the supplier has a service that suggests. */
  readonly suggests: () => boolean;
  readonly take: (address: Address) => void;
}

/** How the country that was chosen writes addresses, and what is suggested for the street. */
export class BillingAddress {
  readonly suggestions: StreetSuggestions;
  readonly #format: Task<readonly [string], AddressFormat | null>;

  constructor(host: Element & ReactiveControllerHost, options: BillingAddressOptions) {
    const { actions, fields, suggests, take } = options;
    this.#format = new Task(host, {
      args: () => [fields().country] as const,
      task: ([code], { signal }) =>
        code === ""
          ? null
          : actions().call((client) => client.checkout.addressFormat(code, { signal }), {
              signal,
              retry: () => void this.#format.run(),
            }),
    });
    this.suggestions = new StreetSuggestions(host, actions, () => ({
      // Who registers is no customer yet.
      known: [],
      suggests: suggests(),
      typed: { label: "", ...fields() },
      take,
      ask: (client, question, signal) =>
        client.account.suggestAddresses({ ...question, flow: flowNameOf(host) }, signal),
    }));
  }

  /** Null until it is known. */
  get format(): AddressFormat | null {
    return this.#format.value ?? null;
  }

  /** That it could not be read, and a way to try again. */
  trouble(): unknown {
    const { error } = this.#format;
    if (error === undefined) return nothing;
    return troubleState(troubleOf(error), () => void this.#format.run());
  }
}
