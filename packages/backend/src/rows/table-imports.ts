/** Each table by its name: how its rows come in, and how they are found. */
import type { RowTable } from "@order-portal/contract";
import type { TableImport } from "../imports/table-import.ts";
import { addresses } from "../imports/tables/addresses.ts";
import { customerPartNumbers } from "../imports/tables/customer-part-numbers.ts";
import { customers } from "../imports/tables/customers.ts";
import { discountCodes } from "../imports/tables/discount-codes.ts";
import { heldInventory } from "../imports/tables/held-inventory.ts";
import { orderLines } from "../imports/tables/order-lines.ts";
import { orders } from "../imports/tables/orders.ts";
import { priceGroups } from "../imports/tables/price-groups.ts";
import { priceRules } from "../imports/tables/price-rules.ts";
import { products } from "../imports/tables/products.ts";
import { promotions } from "../imports/tables/promotions.ts";
import { units } from "../imports/tables/units.ts";
import { volumeDiscounts } from "../imports/tables/volume-discounts.ts";
import type { StoredTable } from "./stored-table.ts";
import { storedAddresses, storedCustomers, storedPartNumbers } from "./stored/customers.ts";
import { storedInventory } from "./stored/inventory.ts";
import { storedOrderLines, storedOrders } from "./stored/orders.ts";
import {
  storedDiscountCodes,
  storedPriceRules,
  storedPromotions,
  storedVolumeDiscounts,
} from "./stored/prices.ts";
import { storedPriceGroups, storedProducts, storedUnits } from "./stored/products.ts";

/** How each table is found in the database. */
export const storedTables: Readonly<Record<RowTable, StoredTable>> = {
  price_groups: storedPriceGroups,
  products: storedProducts,
  units: storedUnits,
  customers: storedCustomers,
  addresses: storedAddresses,
  customer_part_numbers: storedPartNumbers,
  held_inventory: storedInventory,
  price_rules: storedPriceRules,
  promotions: storedPromotions,
  volume_discounts: storedVolumeDiscounts,
  discount_codes: storedDiscountCodes,
  orders: storedOrders,
  order_lines: storedOrderLines,
};

/** Works with the import of a table, whose rows only that table needs to know. */
export function withTable<Result>(
  table: RowTable,
  timeZone: string,
  work: <Row>(format: TableImport<Row>) => Result,
): Result {
  switch (table) {
    case "price_groups":
      return work(priceGroups);
    case "products":
      return work(products(timeZone));
    case "units":
      return work(units);
    case "customers":
      return work(customers);
    case "addresses":
      return work(addresses);
    case "customer_part_numbers":
      return work(customerPartNumbers);
    case "held_inventory":
      return work(heldInventory);
    case "price_rules":
      return work(priceRules);
    case "promotions":
      return work(promotions(timeZone));
    case "volume_discounts":
      return work(volumeDiscounts);
    case "discount_codes":
      return work(discountCodes(timeZone));
    case "orders":
      return work(orders(timeZone));
    case "order_lines":
      return work(orderLines());
  }
}
