/** How the price screens find customers and products as one types. */
import type { OrderDesk } from "@order-portal/sdk/desk";
import type { FindChoices } from "../../components/picker.ts";
import { unitValue } from "../../state/price-draft.ts";

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
        value: unitValue(sku, unit),
        label: `${name}, ${label}`,
        note: `${sku} ${unit}`,
      })),
    );

/** Finds products, whatever their units. */
export const productFinder =
  (client: OrderDesk): FindChoices =>
  async (text, signal) =>
    (await client.prices.findProducts(text, { signal })).map(({ sku, name }) => ({
      value: sku,
      label: name,
      note: sku,
    }));

/** Finds product lines by a part of the name. */
export const lineFinder =
  (client: OrderDesk): FindChoices =>
  async (text, signal) =>
    (await client.prices.findProductLines(text, { signal })).map((line) => ({
      value: line,
      label: line,
    }));

/** Finds price groups by code or name. */
export const groupFinder =
  (client: OrderDesk): FindChoices =>
  async (text, signal) => {
    const page = await client.prices.groups.list({ search: text || undefined }, { signal });
    return page.priceGroups.map(({ code, name }) => ({ value: code, label: name, note: code }));
  };
