/**
 * The door: what must happen before the element's own code has come. It is small, imports nothing,
 * and is part of the script that the page names; the element is handed it, so that the address,
 * the storage and the first call are touched in one place.
 */
import {
  apiOf,
  firstCall,
  firstLimit,
  forgetLinkSecret,
  linkSecret,
  openCall,
  startEarly,
  startRequest,
} from "./early-start.ts";
import { storedEntry } from "./stored-entry.ts";

/** What the script has done, and can do, before the element's own code is there. */
export const door = {
  apiOf,
  firstCall,
  firstLimit,
  forgetLinkSecret,
  linkSecret,
  openCall,
  startEarly,
  startRequest,
  storedEntry,
};

/** The door, as the element is handed it. */
export type Door = typeof door;
