/** The desk's calls, each held to the contract's route of the same name. */
import {
  DeskOrder,
  DeskOrderPage,
  DeskSession,
  StaffLink,
  StaffSignedIn,
  type routes,
} from "@order-portal/contract";
import type { Call } from "./call.ts";

type Routes = typeof routes;

export const readStaffLink: Call<Routes["readStaffLink"]> = {
  method: "POST",
  path: "/v1/desk/links/read",
  response: StaffLink,
  repeatable: true,
};

/** A one-time link: a lost answer may have used it up. */
export const openStaffLink: Call<Routes["openStaffLink"]> = {
  method: "POST",
  path: "/v1/desk/links/open",
  response: StaffSignedIn,
  repeatable: false,
};

export const signInStaff: Call<Routes["signInStaff"]> = {
  method: "POST",
  path: "/v1/desk/sign-in",
  response: StaffSignedIn,
  repeatable: true,
};

export const getDeskSession: Call<Routes["getDeskSession"]> = {
  method: "GET",
  path: "/v1/desk/session",
  response: DeskSession,
  repeatable: true,
};

export const endDeskSession: Call<Routes["endDeskSession"]> = {
  method: "DELETE",
  path: "/v1/desk/session",
  response: undefined,
  repeatable: true,
};

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
