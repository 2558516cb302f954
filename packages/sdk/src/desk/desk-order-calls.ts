/** The desk's calls on orders, each held to the contract's route of the same name. */
import { DeskOrder, DeskOrderPage, type routes } from "@order-portal/contract";
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
