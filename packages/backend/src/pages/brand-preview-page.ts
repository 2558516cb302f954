/**
 * The page on which the desk shows the portal with a look that is not stored yet. It is framed by
 * the desk, told what to show, and asks nothing of any server.
 */
import { portalDocument } from "./portal-page.ts";

/** The page; it says that it is there, and is told what to show by `postMessage`. */
export const brandPreviewPage = portalDocument("Preview", "/desk/brand-preview.js", "");

/**
 * Stands between the portal and the network: its first call is answered with what the desk said, and
 * nothing is kept. Each look is a portal of its own, which takes the place of the one before once it
 * is drawn, so that nothing flickers while somebody types.
 */
export const brandPreviewScript = `const nothing = {
  getItem: () => null,
  setItem() {},
  removeItem() {},
};
for (const name of ["localStorage", "sessionStorage"]) {
  Object.defineProperty(window, name, { value: nothing });
}
let answer = null;
window.fetch = async (request) => {
  const { pathname } = new URL(request.url ?? request, location.href);
  if (answer !== null && pathname.endsWith("/v1/start")) return Response.json(answer);
  throw new TypeError("A preview asks no server.");
};
const show = ({ scheme }) => {
  const portal = document.createElement("order-portal");
  portal.setAttribute("workspace", "preview");
  portal.setAttribute("color-scheme", scheme);
  // One by one: the portal sets its accent in the same place.
  const { style } = portal;
  [style.position, style.inset, style.visibility] = ["absolute", "0 0 auto", "hidden"];
  portal.addEventListener("order-portal-ready", () => {
    document.documentElement.style.colorScheme = scheme;
    document.body.style.background = "Canvas";
    for (const name of ["position", "inset", "visibility"]) style.removeProperty(name);
    while (portal.previousElementSibling) portal.previousElementSibling.remove();
  });
  document.body.append(portal);
};
addEventListener("message", ({ source, data }) => {
  if (source !== parent || data?.type !== "order-portal-preview") return;
  answer = data.answer;
  show(data);
});
await import("/order-portal.js");
parent.postMessage({ type: "order-portal-preview-ready" }, location.origin);
`;
