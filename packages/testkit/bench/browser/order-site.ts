/** The supplier's website with the order portal of a shop on it, and the floor beside it. */
import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright";
import { buildPlainList } from "../floors/plain-list/build-plain-list.ts";
import type { Buyer } from "../program/open-sessions.ts";
import type { Shop } from "../program/shop.ts";
import { orderPage, type Website } from "./page-server.ts";
import { visit, type Storage } from "./visit.ts";

/** The slug of the measured workspace. */
const workspace = "online-retail";

/** What is on the screen, by CSS selectors. */
export const watched = {
  welcome: '[part~="welcome"]',
  list: '[part~="product"]',
  plain: ".row",
};

/** A website that can be visited. */
export interface OrderSite {
  readonly orderPage: string;
  /** The page as a buyer's private link leads to it. */
  linkPage(buyer: Buyer): string;
  /** The floor's page for a buyer who has a session. */
  plainPage(buyer: Buyer): string;
  /** The length of the floor's script in brotli. */
  readonly plainBytes: number;
  /** The origin of the script and the API. */
  readonly apiOrigin: string;
  /** What a browser keeps of a buyer's earlier visit. */
  earlierVisit(browser: Browser, buyer: Buyer): Promise<Storage>;
}

/** Puts the pages of a shop on the website. */
export async function openOrderSite(website: Website, { server }: Shop): Promise<OrderSite> {
  const apiOrigin = `http://orders.localhost:${server.port}`;
  const path = `/order-${server.port}`;
  const tag = `<order-portal workspace="${workspace}"></order-portal>`;
  website.put("/blank", "text/html", "<!doctype html><title>blank</title>");
  website.put(path, "text/html", orderPage(`${apiOrigin}/order-portal.js`, tag));

  const script = await buildPlainList();
  website.put("/plain-list.js", "text/javascript", script);
  // Another origin than the page's, as the portal's script has it.
  const scriptUrl = `http://floor.localhost:${website.port}/plain-list.js`;

  const page = `${website.origin}${path}`;
  const linkPage = ({ linkSecret }: Buyer) => `${page}#order-link=${linkSecret}`;
  return {
    orderPage: page,
    linkPage,
    plainPage({ number, token }) {
      const plain = `<plain-list api="${apiOrigin}" workspace="${workspace}" token="${token}"></plain-list>`;
      website.put(`${path}-plain-${number}`, "text/html", orderPage(scriptUrl, plain));
      return `${page}-plain-${number}`;
    },
    plainBytes: brotliCompressSync(script).length,
    apiOrigin,
    async earlierVisit(browser, buyer) {
      const first = await visit(browser, { url: linkPage(buyer), watched });
      try {
        await first.painted("welcome");
        await first.page.locator('[part~="start"]').click();
        await first.painted("list");
        return await first.context.storageState();
      } finally {
        await first.close();
      }
    },
  };
}
