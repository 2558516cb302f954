/** A backend in memory, made from the contract, for tests and for building without a server. */
import type { Money, Product, ProblemCode, RouteName } from "@order-portal/contract";
import { http, type HttpHandler } from "msw";
import { newsOf } from "./behaviours/desk-order.ts";
import { answerRequest, type SeenCall } from "./http/answer-request.ts";
import { refuse, type ProblemExtras } from "./http/refusal.ts";
import { createInterventions, type Act } from "./interventions.ts";
import { createState, type Fixture, type MockState } from "./state.ts";

/** A route held back by `hold`. */
export interface Held {
  /** Settles when a call has come. */
  readonly arrived: Promise<unknown>;
  /** Lets it, and all after it, be answered. */
  release(): void;
}

/** A backend in memory, and the knobs by which a test makes things happen. */
export interface MockBackend {
  /** For MSW: `setupServer(...backend.handlers)` or `setupWorker(...backend.handlers)`. */
  readonly handlers: HttpHandler[];
  /** Answers without MSW: `createOrderPortal({ fetch: backend.fetch, … })`. */
  readonly fetch: typeof fetch;
  /** What it remembers, to be looked at and changed. */
  readonly state: MockState;
  /** Every call so far, oldest first, those that were cut off too. */
  readonly calls: readonly SeenCall[];

  /** Makes a route answer a problem, that many times (always, unless said); answers what ends it. */
  refuse(route: RouteName, code: ProblemCode, extras?: ProblemExtras, times?: number): () => void;
  /** Makes a route answer anything: another body, a gateway's page, what `proceed` answers. */
  intervene(route: RouteName | "any", act: Act, times?: number): () => void;
  /** Cuts the connection before the call is carried out. */
  drop(route: RouteName | "any", times?: number): () => void;
  /** Carries the call out, and cuts the connection before its answer. */
  loseAnswer(route: RouteName | "any", times?: number): () => void;
  /** Keeps a route's answers back until they are released. */
  hold(route: RouteName): Held;
  /** Takes the network away, until it is given back. */
  goOffline(): void;
  goOnline(): void;

  /** Changes what a unit costs, from the next answer on. */
  changePrice(sku: string, unit: string, unitPrice: Money | null): void;
  /** Changes whether a product can be ordered. */
  changeAvailability(sku: string, availability: Product["availability"]): void;
  /** Makes the next submission meet an expired proof. */
  expireProofs(): void;
  /** Ends every session: the next call that bears a token is refused. */
  expireSessions(): void;
  /** Tells every desk that watches of an order, as it is now. */
  announce(number: string): void;
  /** Everything as it was at the beginning. */
  reset(): void;
}

/**
 * Makes a backend in memory.
 *
 * @param fixture what is other than Northwind's; see `Fixture`
 * @param api the address whose calls MSW hands to it; any by default
 * @example
 * ```ts
 * const backend = createMockBackend();
 * const server = setupServer(...backend.handlers);
 * server.listen({ onUnhandledFrame: "error" });
 * backend.refuse("submitOrder", "workspace_unavailable");
 * ```
 */
export function createMockBackend(fixture: Fixture = {}, api = "*"): MockBackend {
  const interventions = createInterventions();
  const state = createState(fixture);
  const calls: SeenCall[] = [];
  let endOffline: (() => void) | undefined;

  const answer = (request: Request) => answerRequest(state, interventions, calls, request);
  const cut = () => Promise.resolve(Response.error());

  const productOf = (sku: string) => {
    const product = state.products.find((one) => one.sku === sku);
    if (!product) throw new Error(`The mock backend has no product ${sku}.`);
    return product;
  };

  return {
    handlers: [http.all(`${api}/v1/*`, ({ request }) => answer(request))],
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const response = await Promise.race([answer(request), whenAborted(request.signal)]);
      if (response.type === "error") throw new TypeError("Failed to fetch");
      return response;
    },
    state,
    calls,

    refuse: (route, code, extras, times) =>
      interventions.add(
        route,
        () => Promise.resolve(refuse(code, extras).toResponse(`mock-${calls.length}`)),
        times,
      ),
    intervene: (route, act, times) => interventions.add(route, act, times),
    drop: (route, times) => interventions.add(route, cut, times),
    loseAnswer: (route, times) =>
      interventions.add(route, async (proceed) => (await proceed(), cut()), times),
    hold(route) {
      const came = Promise.withResolvers<undefined>();
      const released = Promise.withResolvers<undefined>();
      const end = interventions.add(route, async (proceed) => {
        came.resolve(undefined);
        await released.promise;
        return proceed();
      });
      return {
        arrived: came.promise,
        release: () => {
          end();
          released.resolve(undefined);
        },
      };
    },
    goOffline() {
      endOffline ??= interventions.add("any", cut);
    },
    goOnline() {
      endOffline?.();
      endOffline = undefined;
    },

    changePrice(sku, unit, unitPrice) {
      const found = productOf(sku).units.find((one) => one.unit === unit);
      if (!found) throw new Error(`The mock backend has no unit ${unit} of ${sku}.`);
      found.unitPrice = unitPrice;
    },
    changeAvailability(sku, availability) {
      productOf(sku).availability = availability;
    },
    expireProofs() {
      state.proofsExpired = true;
    },
    announce(number) {
      const order = state.orders.find((one) => one.number === number);
      if (!order) throw new Error(`The mock backend has no order ${number}.`);
      state.lastId += 1;
      for (const tell of state.watchers) tell(newsOf(state.lastId, order));
    },
    expireSessions() {
      state.sessions.clear();
    },
    reset() {
      Object.assign(state, createState(fixture));
      interventions.clear();
      endOffline = undefined;
      calls.length = 0;
    },
  };
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    const abort = () => reject(signal.reason as Error);
    if (signal.aborted) abort();
    else signal.addEventListener("abort", abort, { once: true });
  });
}
