import { heldInventory } from "../northwind-made-up/held-inventory.ts";
import type { ImportRow } from "../tables/import-format.ts";

/** The table of what is held for customers, all of it made up. */
export const heldInventoryRows = (): ImportRow<"held_inventory.csv">[] =>
  Object.entries(heldInventory).flatMap(([customer, lots]) =>
    lots.map(([sku, lot_number, owner, holder, quantity, unit]) => ({
      ...{ customer, sku, lot_number, owner, holder, quantity, unit },
    })),
  );
