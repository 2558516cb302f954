import { createContext } from "@lit/context";
import type { CatalogueState } from "../state/catalogue-state.ts";

/** The catalogue as the buyer leafs through it. */
export const catalogueContext = createContext<CatalogueState>(Symbol("catalogue"));
