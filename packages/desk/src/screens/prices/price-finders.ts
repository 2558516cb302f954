/** How the price screens find customers and products as one types. */
import type { OrderDesk } from "@order-portal/sdk/desk";
import type { FindChoices } from "../../components/picker.ts";

/** Finds customers by number or name. */
export const customerFinder =
  (client: OrderDesk): FindChoices =>
  async (text, signal) =>
    (await client.prices.findCustomers(text, { signal })).map(({ number, name }) => ({
      value: number,
      label: name,
      note: number,
    }));

/** Finds the units of products, each a choice of its own. */
export const unitFinder =
  (client: OrderDesk): FindChoices =>
  async (text, signal) =>
    (await client.prices.findProducts(text, { signal })).flatMap(({ sku, name, units }) =>
      units.map(({ unit, label }) => ({
        value: JSON.stringify([sku, unit]),
        label: `${name}, ${label}`,
        note: `${sku} ${unit}`,
      })),
    );
