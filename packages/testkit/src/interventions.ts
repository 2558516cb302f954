/** What stands between a request and its answer, where a test wants something else to happen. */
import type { RouteName } from "@order-portal/contract";

/** Answers in the place of a route, or by `proceed` lets it answer. */
export type Act = (proceed: () => Promise<Response>, request: Request) => Promise<Response>;

interface Intervention {
  route: RouteName | "any";
  act: Act;
  times: number;
}

/** The interventions of one backend; the newest that is for a call takes it. */
export interface Interventions {
  /** Adds one, for as many calls as it says; answers what takes it away again. */
  add(route: RouteName | "any", act: Act, times?: number): () => void;
  /** Answers a call. */
  run(
    route: RouteName | undefined,
    request: Request,
    proceed: () => Promise<Response>,
  ): Promise<Response>;
  /** Takes all away. */
  clear(): void;
}

export function createInterventions(): Interventions {
  let list: Intervention[] = [];
  return {
    add(route, act, times = Infinity) {
      const intervention = { route, act, times };
      list = [intervention, ...list];
      return () => {
        list = list.filter((one) => one !== intervention);
      };
    },
    run(route, request, proceed) {
      const found = list.find((one) => one.route === "any" || one.route === route);
      if (!found) return proceed();
      found.times -= 1;
      if (found.times <= 0) list = list.filter((one) => one !== found);
      return found.act(proceed, request);
    },
    clear() {
      list = [];
    },
  };
}
