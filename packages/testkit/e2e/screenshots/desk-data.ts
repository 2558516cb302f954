/** What the desk's pictures show beside Northwind itself: a team, a draft, other programs. */
import { createServer, type Server } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { isProblem } from "@order-portal/sdk";
import { createDesk, type OrderDesk } from "@order-portal/sdk/desk";
import type { Demo } from "../start-demo.ts";

/** Who works at the desk in the pictures. */
export const nancy = {
  name: "Nancy Davolio",
  email: "nancy@northwind-traders.example",
  password: "correct horse battery",
} as const;

/** What was made, and how to put it away. */
export interface DeskData {
  /** The number of the draft. */
  readonly draft: string;
  readonly stop: () => void;
}

/** Signs in at the desk; makes the account first, by the link, unless that was done on a page. */
export async function openDesk({ base, staffLink = "" }: Demo): Promise<OrderDesk> {
  const desk = createDesk({ workspace: "northwind", api: base });
  try {
    await desk.session.signIn(nancy);
  } catch (error) {
    if (!isProblem(error, "sign_in_failed")) throw error;
    const secret = staffLink.split("=").at(-1) ?? "";
    await desk.session.openLink({ secret, ...nancy });
  }
  return desk;
}

/** Works at the desk for a while, so that there is something to see everywhere. */
export async function workAtDesk(demo: Demo): Promise<DeskData> {
  const desk = await openDesk(demo);
  await desk.staff.invite({ email: "andrew@northwind-traders.example", role: "sales" });
  await desk.staff.invite({ email: "janet@northwind-traders.example", role: "picker" });
  await desk.keys.make({ name: "Stock from the warehouse", scopes: ["desk:products"] });
  await desk.keys.make({ name: "Bookkeeping", scopes: ["desk:orders", "desk:customers"] });
  const receiver = await startReceiver();
  // It listens on a port.
  const { port } = receiver.address() as AddressInfo;
  await desk.webhooks.make({
    url: `http://localhost:${port}/orders`,
    description: "Warehouse",
    events: ["order.confirmed", "order.changed", "order.cancelled"],
  });
  await desk.webhooks.make({
    url: "https://erp.northwind-traders.example/hooks/orders",
    description: "Bookkeeping",
    events: ["order.invoiced", "customer.updated"],
  });
  await decide(desk);
  await setDelivery(desk);
  const draft = await desk.drafts.create("SEVES", {
    lines: [
      { sku: "BEV-101", unit: "CS", quantity: 4 },
      { sku: "DAI-111", unit: "EA", quantity: 12 },
      { sku: "BEV-102", unit: "EA", quantity: 24 },
    ],
    fields: { purchaseOrderNumber: "SS-2210", notes: "As agreed by phone.", deliveryDate: "" },
  });
  return { draft: draft.number, stop: () => receiver.close() };
}

/** Decides on the two newest orders of the queue, and changes a price of a customer. */
async function decide(desk: OrderDesk): Promise<void> {
  const { orders } = await desk.orders.list({ status: "pending" });
  const [first, second] = orders.slice(-2);
  if (first) await desk.orders.approve(await desk.orders.get(first.number));
  if (second) {
    await desk.orders.reject(await desk.orders.get(second.number), {
      reason: "Two pallets do not fit on Friday's lorry. May it be Monday?",
    });
  }
  await desk.prices.rules.create({
    owner: { kind: "customer", number: "AROUT" },
    scope: { kind: "sku", sku: "BEV-101" },
    minimumQuantity: 20,
    kind: "percent",
    value: "8",
  });
}

/** Rules of delivery, and freight by the service of a carrier. */
export async function setDelivery(desk: OrderDesk): Promise<void> {
  const { delivery, freight } = await desk.settings.get();
  await desk.settings.update({
    section: "delivery",
    revision: delivery.revision,
    values: {
      leadDays: 1,
      weekdays: [1, 2, 3, 4, 5],
      holidays: ["2026-12-25", "2027-01-01"],
      cutOff: "14:00",
    },
  });
  const service = (
    name: string,
    carrier: string | null,
    amount: string,
    threshold: string | null,
  ) => ({ service: name, carrier, amount, threshold });
  await desk.settings.update({
    section: "freight",
    revision: freight.revision,
    values: {
      kind: "by_carrier_service",
      services: [
        service("Standard", "Swift Parcel", "9.50", "250.00"),
        service("Express", "Swift Parcel", "24.00", null),
        service("Collection", null, "0.00", null),
      ],
    },
  });
}

async function startReceiver(): Promise<Server> {
  const server = createServer((request, response) => {
    request.resume().on("end", () => response.writeHead(204).end());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
