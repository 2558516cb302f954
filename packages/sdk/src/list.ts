/** A list that comes in pages: awaited it is one page, iterated it is all entries. */

/**
 * A list of the server's. Nothing is asked before it is awaited or iterated.
 *
 * @example
 * ```ts
 * const first = await portal.products.list({ search: "chai" }); // one page
 * for await (const product of portal.products.list()) show(product); // every product
 * for await (const page of portal.orders.list().pages()) show(page.orders); // page by page
 * ```
 */
export interface List<Entry, Page> extends AsyncIterable<Entry>, PromiseLike<Page> {
  /** One page: the first, or the one that the query's `cursor` names. */
  page(): Promise<Page>;
  /** That page and all after it; each is asked for when the one before has been used. */
  pages(): AsyncIterable<Page>;
}

/**
 * Makes a list of a function that fetches one page.
 *
 * @param first the cursor to begin at
 */
export function createList<Entry, Page extends { nextCursor: string | null }>(
  first: string | undefined,
  fetchPage: (cursor: string | undefined) => Promise<Page>,
  entriesOf: (page: Page) => readonly Entry[],
): List<Entry, Page> {
  const page = () => fetchPage(first);
  async function* pages() {
    let cursor: string | null | undefined = first;
    do {
      const page = await fetchPage(cursor);
      yield page;
      cursor = page.nextCursor;
    } while (cursor !== null);
  }
  return {
    page,
    pages,
    then: (...settle) => page().then(...settle),
    async *[Symbol.asyncIterator]() {
      for await (const page of pages()) yield* entriesOf(page);
    },
  };
}
