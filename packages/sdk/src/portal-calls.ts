/** The buyers' calls, each held to the contract's route of the same name. */
import {
  AddressFormat,
  AddressSuggestions,
  CartExchange,
  Checkout,
  CheckoutChange,
  InventoryPage,
  KeptCarts,
  MatchAnswer,
  OpenedLink,
  Order,
  OrderPage,
  OrderedProductList,
  PricedCart,
  PricedLines,
  ProductDetail,
  ProductPage,
  ProformaFile,
  Reorder,
  SentCode,
  SessionView,
  ShoppingList,
  ShoppingLists,
  StartAnswer,
  TabList,
  UsualList,
  type routes,
} from "@order-portal/contract";
import type { Call } from "./call.ts";

type Routes = typeof routes;

export const start: Call<Routes["start"]> = {
  method: "POST",
  path: "/v1/start",
  response: StartAnswer,
  repeatable: true,
};

/** Each attempt sends a mail, whose code ends the one before. */
export const sendLinkCode: Call<Routes["sendLinkCode"]> = {
  method: "POST",
  path: "/v1/links/code",
  response: SentCode,
  repeatable: false,
};

/** With a code it is not repeatable: the code may have been used up by an attempt whose answer was lost. */
export const openLink: Call<Routes["openLink"]> = {
  method: "POST",
  path: "/v1/links/open",
  response: OpenedLink,
  repeatable: true,
};

export const getSession: Call<Routes["getSession"]> = {
  method: "GET",
  path: "/v1/session",
  response: SessionView,
  repeatable: true,
};

export const endSession: Call<Routes["endSession"]> = {
  method: "DELETE",
  path: "/v1/session",
  response: undefined,
  repeatable: true,
};

export const listProducts: Call<Routes["listProducts"]> = {
  method: "GET",
  path: "/v1/products",
  response: ProductPage,
  repeatable: true,
};

export const getProduct: Call<Routes["getProduct"]> = {
  method: "GET",
  path: "/v1/products/:sku",
  response: ProductDetail,
  repeatable: true,
};

export const listTabs: Call<Routes["listTabs"]> = {
  method: "GET",
  path: "/v1/tabs",
  response: TabList,
  repeatable: true,
};

export const getCart: Call<Routes["getCart"]> = {
  method: "GET",
  path: "/v1/cart",
  response: PricedCart,
  repeatable: true,
};

/** It sets lines to quantities, so that twice is as good as once. */
export const updateCart: Call<Routes["updateCart"]> = {
  method: "PATCH",
  path: "/v1/cart",
  response: PricedCart,
  repeatable: true,
};

export const clearCart: Call<Routes["clearCart"]> = {
  method: "DELETE",
  path: "/v1/cart",
  response: PricedCart,
  repeatable: true,
};

export const priceLines: Call<Routes["priceLines"]> = {
  method: "POST",
  path: "/v1/prices",
  response: PricedLines,
  repeatable: true,
};

export const getCheckout: Call<Routes["getCheckout"]> = {
  method: "GET",
  path: "/v1/checkout",
  response: Checkout,
  repeatable: true,
};

/** It sets what is chosen, so that twice is as good as once. */
export const updateCheckout: Call<Routes["updateCheckout"]> = {
  method: "PATCH",
  path: "/v1/checkout",
  response: CheckoutChange,
  repeatable: true,
};

export const getAddressFormat: Call<Routes["getAddressFormat"]> = {
  method: "GET",
  path: "/v1/address-formats/:country",
  response: AddressFormat,
  repeatable: true,
};

export const suggestAddresses: Call<Routes["suggestAddresses"]> = {
  method: "GET",
  path: "/v1/address-suggestions",
  response: AddressSuggestions,
  repeatable: true,
};

/** Its idempotency key makes it repeatable. */
export const submitOrder: Call<Routes["submitOrder"]> = {
  method: "POST",
  path: "/v1/orders",
  response: Order,
  repeatable: true,
};

export const listOrders: Call<Routes["listOrders"]> = {
  method: "GET",
  path: "/v1/orders",
  response: OrderPage,
  repeatable: true,
};

export const getOrder: Call<Routes["getOrder"]> = {
  method: "GET",
  path: "/v1/orders/:number",
  response: Order,
  repeatable: true,
};

export const getProforma: Call<Routes["getProforma"]> = {
  method: "GET",
  path: "/v1/orders/:number/proforma",
  response: ProformaFile,
  repeatable: true,
};

export const listOrderedProducts: Call<Routes["listOrderedProducts"]> = {
  method: "GET",
  path: "/v1/ordered-products",
  response: OrderedProductList,
  repeatable: true,
};

export const listUsuals: Call<Routes["listUsuals"]> = {
  method: "GET",
  path: "/v1/usuals",
  response: UsualList,
  repeatable: true,
};

export const previewReorder: Call<Routes["previewReorder"]> = {
  method: "POST",
  path: "/v1/reorder",
  response: Reorder,
  repeatable: true,
};

export const matchLines: Call<Routes["matchLines"]> = {
  method: "POST",
  path: "/v1/match",
  response: MatchAnswer,
  repeatable: true,
};

export const listInventory: Call<Routes["listInventory"]> = {
  method: "GET",
  path: "/v1/inventory",
  response: InventoryPage,
  repeatable: true,
};

export const listShoppingLists: Call<Routes["listShoppingLists"]> = {
  method: "GET",
  path: "/v1/shopping-lists",
  response: ShoppingLists,
  repeatable: true,
};

/** A lost answer may have made the list: a second one would find the name taken. */
export const createShoppingList: Call<Routes["createShoppingList"]> = {
  method: "POST",
  path: "/v1/shopping-lists",
  response: ShoppingList,
  repeatable: false,
};

export const getShoppingList: Call<Routes["getShoppingList"]> = {
  method: "GET",
  path: "/v1/shopping-lists/:id",
  response: ShoppingList,
  repeatable: true,
};

/** A lost answer may have raised the revision that the call names. */
export const updateShoppingList: Call<Routes["updateShoppingList"]> = {
  method: "PATCH",
  path: "/v1/shopping-lists/:id",
  response: ShoppingList,
  repeatable: false,
};

/** A lost answer may have deleted it: the second attempt would find nothing. */
export const deleteShoppingList: Call<Routes["deleteShoppingList"]> = {
  method: "DELETE",
  path: "/v1/shopping-lists/:id",
  response: undefined,
  repeatable: false,
};

export const listKeptCarts: Call<Routes["listKeptCarts"]> = {
  method: "GET",
  path: "/v1/kept-carts",
  response: KeptCarts,
  repeatable: true,
};

/** A lost answer may have put the cart aside: a second attempt would find it empty. */
export const keepCart: Call<Routes["keepCart"]> = {
  method: "POST",
  path: "/v1/kept-carts",
  response: CartExchange,
  repeatable: false,
};

/** A lost answer may have opened it: the second attempt would find nothing. */
export const openKeptCart: Call<Routes["openKeptCart"]> = {
  method: "POST",
  path: "/v1/kept-carts/:id/open",
  response: CartExchange,
  repeatable: false,
};

/** A lost answer may have deleted it: the second attempt would find nothing. */
export const deleteKeptCart: Call<Routes["deleteKeptCart"]> = {
  method: "DELETE",
  path: "/v1/kept-carts/:id",
  response: undefined,
  repeatable: false,
};
