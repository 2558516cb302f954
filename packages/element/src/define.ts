/**
 * Registers `<order-portal>`; this is the script that a supplier's page names. It is small: it
 * reads the tag, the link or the earlier visit's session, sends the first call, and fetches the
 * element's own code, all at once.
 */
import { door } from "./door/index.ts";

const { origin } = new URL(import.meta.url);

if (!customElements.get("order-portal")) {
  door.startEarly(origin);
  void import("./core.ts").then(({ registerPortal }) => {
    registerPortal(door, origin);
  });
  // The first use of Intl loads its tables: better now, while the network is waited for.
  setTimeout(Intl.NumberFormat);
}
