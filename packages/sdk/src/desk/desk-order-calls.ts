/** The desk's calls on orders, each held to the contract's route of the same name. */
import {
  DeskOrder,
  DeskOrderPage,
  ExportedOrderPage,
  MatchAnswer,
  MoveOutcomes,
  OrderCustomers,
  OrderNews,
  ProductPage,
  ProformaFile,
  type routes,
} from "@order-portal/contract";
import type { Call } from "../call.ts";

type Routes = typeof routes;

export const listDeskOrders: Call<Routes["listDeskOrders"]> = {
  method: "GET",
  path: "/v1/desk/orders",
  response: DeskOrderPage,
  repeatable: true,
};

export const getDeskOrder: Call<Routes["getDeskOrder"]> = {
  method: "GET",
  path: "/v1/desk/orders/:number",
  response: DeskOrder,
  repeatable: true,
};

export const getDeskProforma: Call<Routes["getDeskProforma"]> = {
  method: "GET",
  path: "/v1/desk/orders/:number/proforma",
  response: ProformaFile,
  repeatable: true,
};

/** A move whose answer was lost would be refused the second time, though it was made. */
export const moveOrder: Call<Routes["moveOrder"]> = {
  method: "POST",
  path: "/v1/desk/orders/:number/moves",
  response: DeskOrder,
  repeatable: false,
};

/** A change whose answer was lost would be refused the second time, though it was made. */
export const changeOrder: Call<Routes["changeOrder"]> = {
  method: "PATCH",
  path: "/v1/desk/orders/:number",
  response: DeskOrder,
  repeatable: false,
};

/** A note whose answer was lost would be refused the second time, though it was made. */
export const noteOrder: Call<Routes["noteOrder"]> = {
  method: "PUT",
  path: "/v1/desk/orders/:number/note",
  response: DeskOrder,
  repeatable: false,
};

/** Those that were moved before an answer was lost would be told as refused. */
export const moveOrders: Call<Routes["moveOrders"]> = {
  method: "POST",
  path: "/v1/desk/order-moves",
  response: MoveOutcomes,
  repeatable: false,
};

export const exportOrders: Call<Routes["exportOrders"]> = {
  method: "GET",
  path: "/v1/desk/order-export",
  response: ExportedOrderPage,
  repeatable: true,
};

/** Each event has a `response` as its data. */
export const watchOrders: Call<Routes["watchOrders"]> = {
  method: "GET",
  path: "/v1/desk/events",
  response: OrderNews,
  repeatable: true,
};

export const findOrderCustomers: Call<Routes["findOrderCustomers"]> = {
  method: "GET",
  path: "/v1/desk/order-customers",
  response: OrderCustomers,
  repeatable: true,
};

export const listCustomerProducts: Call<Routes["listCustomerProducts"]> = {
  method: "GET",
  path: "/v1/desk/order-customers/:number/products",
  response: ProductPage,
  repeatable: true,
};

export const matchCustomerLines: Call<Routes["matchCustomerLines"]> = {
  method: "POST",
  path: "/v1/desk/order-customers/:number/match",
  response: MatchAnswer,
  repeatable: true,
};
