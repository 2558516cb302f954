import { createContext } from "@lit/context";
import type { PortalState } from "../state/portal-state.ts";

/** Where the buyer is, at whose, and as whom. */
// A symbol: another copy of this code on the page has another, and never answers for this one.
export const portalContext = createContext<PortalState>(Symbol("portal"));
