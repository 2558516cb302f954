/** The calls that make a pro-forma of an order. */
import * as z from "zod/mini";
import { OrderNumberParams } from "./order-routes.ts";
import { ProformaFile, paperSizes } from "./proforma.ts";
import { defineRoute } from "./route.ts";

const ProformaQuery = z.strictObject({
  /** That of the country where the bill goes, where it does not say. */
  paper: z.optional(z.enum(paperSizes)),
  /** A language tag: for the words, numbers and dates; the workspace's where it is missing. */
  locale: z.optional(z.string().check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/))),
});

/** A pro-forma of one of this customer's orders. */
export const getProforma = defineRoute({
  method: "GET",
  path: "/v1/orders/:number/proforma",
  summary: "A pro-forma of one order of this customer, as a PDF.",
  access: "orders:read",
  params: OrderNumberParams,
  query: ProformaQuery,
  status: 200,
  response: ProformaFile,
  problems: ["history_off"],
});

/** A pro-forma of any of the workspace's orders. */
export const getDeskProforma = defineRoute({
  method: "GET",
  path: "/v1/desk/orders/:number/proforma",
  summary: "A pro-forma of an order, as its customer gets it, as a PDF.",
  access: "desk:orders",
  params: OrderNumberParams,
  query: ProformaQuery,
  status: 200,
  response: ProformaFile,
  problems: [],
});
