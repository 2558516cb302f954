/** Makes the client for buyers. */
import type { CartLineInput } from "@order-portal/contract";
import { createAccounts } from "./create-accounts.ts";
import { isProblem } from "./errors.ts";
import { createList } from "./list.ts";
import { toNamedFile } from "./named-file.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import type { ClientOptions } from "./options.ts";
import type { OrderPortal } from "./order-portal.ts";
import type { ShoppingLine } from "./portal-lists.ts";
import * as calls from "./portal-calls.ts";
import { createSubmissionKeys } from "./submission-key.ts";
import { createTransport } from "./transport.ts";

/**
 * Makes a client for buyers. Nothing is sent yet.
 *
 * @throws TypeError outside a browser, where `api` is missing
 * @example
 * ```ts
 * const portal = createOrderPortal({ workspace: "northwind", api: "https://orders.example" });
 * const { session, view } = await portal.links.open({ linkSecret });
 * const cart = await portal.cart.setLines([{ sku: "chai", unit: "CS", quantity: 2 }]);
 * if (cart.proof !== null) await portal.orders.submit({ proof: cart.proof });
 * ```
 */
export function createOrderPortal(options: ClientOptions): OrderPortal {
  const { workspace } = options;
  const transport = createTransport(options);
  const { send, session } = transport;
  const inTurn = oneAtATime();
  const keys = createSubmissionKeys();

  const updateCart: OrderPortal["cart"]["update"] = ({ lines, ...rest }, options) => {
    const body = { ...rest, ...(lines && { lines: lines.map(lineInput) }) };
    return inTurn(() => send(calls.updateCart, { body }, options));
  };

  return {
    workspace,

    async start({ linkSecret, limit } = {}, options) {
      const body = { workspace, linkSecret, limit };
      const answer = await send(calls.start, { body }, options);
      if (answer.session) session.change(answer.session.token, "opened");
      else if (answer.refused === "session_expired") session.change(null, "expired");
      return answer;
    },

    links: {
      sendCode: ({ linkSecret }, options) =>
        send(calls.sendLinkCode, { body: { workspace, linkSecret } }, options),
      async open({ linkSecret, code, limit }, options) {
        const opened = await send(
          calls.openLink,
          { body: { workspace, linkSecret, code, limit } },
          { ...options, repeatable: code === undefined },
        );
        session.change(opened.session.token, "opened");
        return opened;
      },
    },

    session: {
      get token() {
        return session.current;
      },
      set token(token) {
        session.current = token;
      },
      get: (options) => send(calls.getSession, {}, options),
      async end(options) {
        const ended = send(calls.endSession, {}, options);
        session.change(null, "ended");
        await ended.catch((error: unknown) => {
          if (!isProblem(error, "session_expired", "unauthorized")) throw error;
        });
      },
    },

    ...createAccounts(transport, workspace),

    products: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listProducts, { query: { ...query, cursor } }, options),
          (page) => page.products,
        ),
      get: (sku, options) => send(calls.getProduct, { params: { sku } }, options),
      tabs: async (options) => (await send(calls.listTabs, {}, options)).tabs,
    },

    cart: {
      get: (options) => send(calls.getCart, {}, options),
      setLines: (lines, options) => updateCart({ lines: [...lines] }, options),
      update: updateCart,
      clear: (options) => inTurn(() => send(calls.clearCart, {}, options)),
    },

    checkout: {
      get: (options) => send(calls.getCheckout, {}, options),
      update: (choice, options) =>
        inTurn(() => send(calls.updateCheckout, { body: choice }, options)),
      addressFormat: (country, options) =>
        send(calls.getAddressFormat, { params: { country } }, options),
      suggest: async (query, options) =>
        (await send(calls.suggestAddresses, { query }, options)).addresses,
    },

    prices: {
      of: (lines, options) =>
        send(calls.priceLines, { body: { lines: lines.map(shoppingLine) } }, options),
    },

    lines: {
      match: async (lines, { locale, ...options } = {}) =>
        (await send(calls.matchLines, { body: { lines: [...lines], locale } }, options)).lines,
    },

    history: {
      products: async (options) => (await send(calls.listOrderedProducts, {}, options)).products,
      usuals: (options) => send(calls.listUsuals, {}, options),
      reorder: (query, options) => send(calls.previewReorder, { body: query }, options),
    },

    shoppingLists: {
      list: async (options) => (await send(calls.listShoppingLists, {}, options)).lists,
      get: (id, options) => send(calls.getShoppingList, { params: { id } }, options),
      create: ({ name, lines }, options) =>
        send(
          calls.createShoppingList,
          { body: { name, lines: lines?.map(shoppingLine) } },
          options,
        ),
      update: (id, { lines, ...rest }, options) => {
        const body = { ...rest, ...(lines && { lines: lines.map(shoppingLine) }) };
        return inTurn(() => send(calls.updateShoppingList, { params: { id }, body }, options));
      },
      delete: (id, options) =>
        inTurn(() => send(calls.deleteShoppingList, { params: { id } }, options)),
    },

    keptCarts: {
      list: async (options) => (await send(calls.listKeptCarts, {}, options)).carts,
      keep: (name, options) => inTurn(() => send(calls.keepCart, { body: { name } }, options)),
      open: (id, { keepCurrentAs } = {}, options) =>
        inTurn(() =>
          send(calls.openKeptCart, { params: { id }, body: { keepCurrentAs } }, options),
        ),
      delete: (id, options) =>
        inTurn(() => send(calls.deleteKeptCart, { params: { id } }, options)),
    },

    inventory: {
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listInventory, { query: { ...query, cursor } }, options),
          (page) => page.lots,
        ),
    },

    orders: {
      async submit({ proof }, { idempotencyKey = keys.of(proof), ...options } = {}) {
        try {
          return await send(calls.submitOrder, { body: { proof } }, { ...options, idempotencyKey });
        } catch (error) {
          keys.settle(error);
          throw error;
        }
      },
      list: (query = {}, options) =>
        createList(
          query.cursor,
          (cursor) => send(calls.listOrders, { query: { ...query, cursor } }, options),
          (page) => page.orders,
        ),
      get: (number, options) => send(calls.getOrder, { params: { number } }, options),
      proforma: async (number, query = {}, options) =>
        toNamedFile(await send(calls.getProforma, { params: { number }, query }, options)),
    },
  };
}

/** The line alone, so that lines of a priced cart, which say much more, can be given as they are. */
const lineInput = ({ sku, unit, quantity, deliveryDate, note }: CartLineInput): CartLineInput => ({
  sku,
  unit,
  quantity,
  deliveryDate,
  note,
});

const shoppingLine = ({ sku, unit, quantity }: ShoppingLine): ShoppingLine => ({
  sku,
  unit,
  quantity,
});
