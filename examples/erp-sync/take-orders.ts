/** Takes confirmed orders out, each as a file of its own. */
import type { OrderDesk } from "@order-portal/sdk/desk";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "./whole-files.ts";

/**
 * Writes `NUMBER.json` for each order that is confirmed and has no file yet, and gives their
 * numbers, oldest first. The files are the memory: where one order ends, the next run begins. An
 * order may be confirmed long after it was placed, so that no date would tell which are new.
 */
export async function takeOrders(
  desk: OrderDesk,
  { ordersDir, invoice }: { ordersDir: string; invoice: boolean },
): Promise<string[]> {
  const known = new Set(await readdir(ordersDir));
  const numbers: string[] = [];
  for await (const { number } of desk.orders.list({ status: "confirmed", limit: 100 })) {
    if (invoice || !known.has(nameOf(number))) numbers.push(number);
  }
  numbers.reverse();
  const taken: string[] = [];
  for (const number of numbers) {
    const order = await desk.orders.get(number);
    if (!known.has(nameOf(number))) {
      await writeWhole(join(ordersDir, nameOf(number)), JSON.stringify(order, null, 2));
      taken.push(number);
    }
    // Only once the file is there: killed in between, the next run does it.
    if (invoice && order.status === "confirmed") await desk.orders.invoice(order);
  }
  return taken;
}

/** A number may have signs that no file name takes. */
const nameOf = (number: string): string => `${encodeURIComponent(number)}.json`;
