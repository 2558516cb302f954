/** Opens the portal as a customer has it, in a tab of its own. */
import type { Session } from "@order-portal/sdk/desk";

/** Opens the tab at once, as browsers ask for, and sends it to the preview when the session is there. */
export async function openPreview(
  api: string,
  workspace: string,
  session: () => Promise<Session>,
): Promise<void> {
  const tab = window.open("about:blank", "_blank");
  try {
    const { token } = await session();
    // In the fragment: no server and no Referer sees it, and the page takes it out at once.
    const fragment = new URLSearchParams({ workspace, session: token });
    const address = new URL("/desk/preview", api || location.href);
    address.hash = fragment.toString();
    if (tab) tab.location.replace(address);
    else location.assign(address); // The browser has kept the tab from opening.
  } catch (error) {
    tab?.close();
    throw error;
  }
}
