/** Where a call goes. */

/**
 * The backend's address without a slash at its end.
 *
 * @throws TypeError where there is none to be had.
 */
export function apiAddress(api: string | URL | undefined): string {
  // Not `document.baseURI`: a page's `<base>` may point anywhere.
  const page = (globalThis as { location?: Location }).location;
  if (api === undefined && page === undefined) {
    throw new TypeError("Outside a browser `api` is needed: the address of the backend.");
  }
  const address = new URL(api ?? "/", page?.href);
  return (address.origin + address.pathname).replace(/\/+$/, "");
}

/** Whether a page, or a worker, is here and of another origin than the backend. */
export function isCrossOrigin(address: string): boolean {
  const page = (globalThis as { location?: Location }).location;
  return page !== undefined && new URL(address).origin !== page.origin;
}

/** Values by name, of a path or a query. */
export type Entries = Readonly<Record<string, string | number | undefined>>;

/** A route's path with its `:names` filled in and its query added; undefined entries are left out. */
export function callPath(path: string, params: Entries = {}, query: Entries = {}): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(params[name])),
  );
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined) search.set(name, String(value));
  }
  const added = search.toString();
  return added === "" ? filled : `${filled}?${added}`;
}
