/** Whether something runs, as a condition of a query: the same as `stateOf` tells of one record. */
import type { RunState } from "@order-portal/contract";
import { type RawBuilder, sql } from "kysely";

/** The condition on `starts` and `ends` for a state at an instant. */
export function inState(state: RunState, now: number): RawBuilder<boolean> {
  switch (state) {
    case "over":
      return sql<boolean>`(ends is not null and ends <= ${now})`;
    case "coming":
      return sql<boolean>`(starts > ${now} and (ends is null or ends > ${now}))`;
    case "running":
      return sql<boolean>`((starts is null or starts <= ${now}) and (ends is null or ends > ${now}))`;
  }
}
