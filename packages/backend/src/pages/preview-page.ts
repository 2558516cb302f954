/** The page on which staff see the portal as a customer does. */
import { portalDocument } from "./portal-page.ts";

/** The page; the desk opens it with `#workspace=…&session=…`. */
export const previewPage = portalDocument(
  "As the customer sees it",
  "/desk/preview.js",
  `<p id="over" hidden>This look into the portal is over. Open it again from the customer's page
in the <a href="/desk">order desk</a>.</p>`,
);

/**
 * Takes the session out of the fragment, which no server sees, and hands it to the portal in
 * memory: storage of this page alone, so that neither a buyer's own session in this browser nor
 * what such a buyer has typed is touched, and nothing of the look stays.
 */
export const previewScript = `const given = new URLSearchParams(location.hash.slice(1));
history.replaceState(null, "", location.pathname);
const workspace = given.get("workspace");
const session = given.get("session");
if (workspace && session) {
  const kept = new Map([[\`order-portal:session:\${location.origin}:\${workspace}\`, session]]);
  const storage = {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, String(value)),
    removeItem: (name) => void kept.delete(name),
  };
  for (const name of ["localStorage", "sessionStorage"]) {
    Object.defineProperty(window, name, { value: storage });
  }
  const portal = document.createElement("order-portal");
  portal.setAttribute("workspace", workspace);
  document.body.append(portal);
  await import("/order-portal.js");
} else {
  document.getElementById("over").hidden = false;
}
`;
