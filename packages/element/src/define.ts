/**
 * Registers `<order-portal>`; this is the script that a supplier's page names. It is small: it
 * reads the tag, the link or the earlier visit's session, sends the first call, and fetches the
 * element's own code and the catalogue's beside it, all at once.
 */
import * as door from "./door/index.ts";

const { origin } = new URL(import.meta.url);

if (!customElements.get("order-portal")) {
  door.startEarly(origin);
  void import("./core.ts").then(({ registerPortal }) => {
    registerPortal(door, origin);
  });
  // Side by side with the core: it is needed right after, or while the buyer reads the welcome.
  void import("./screens/catalogue/define.ts").catch(() => undefined); // Fetched again when shown.
}
