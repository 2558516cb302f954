/**
 * Loads the page once more, with the script that the server has now. The browser may keep the one
 * before for some minutes, over a reload too, and that one looks for files that have gone.
 */
export async function loadAnew(): Promise<void> {
  await refreshScripts();
  location.reload();
}

/** Has the browser fetch the portal's script anew, wherever the page has it from. */
export async function refreshScripts(): Promise<void> {
  const scripts = [...document.scripts].filter(({ src }) => /\/order-portal\.js(\?|$)/.test(src));
  await Promise.all(
    scripts.map(({ src }) => fetch(src, { cache: "reload" }).catch(() => undefined)),
  );
}
