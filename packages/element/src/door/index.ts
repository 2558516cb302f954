/**
 * The door: what must happen before the element's own code has come. It is small, imports nothing,
 * and is part of the script that the page names; the element is handed it, so that the address,
 * the storage and the first call are touched in one place.
 */
export {
  apiOf,
  firstCall,
  firstLimit,
  forgetLinkSecret,
  linkSecret,
  openCall,
  startEarly,
  startRequest,
} from "./early-start.ts";
export { storedEntry } from "./stored-entry.ts";
export { isSecret } from "./link-secret.ts";
