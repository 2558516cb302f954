import { partNumbers } from "../northwind-made-up/part-numbers.ts";
import type { ImportRow } from "../tables/import-format.ts";

/** The table of customers' own part numbers, all of them made up. */
export const partNumberRows = (): ImportRow<"customer_part_numbers.csv">[] =>
  Object.entries(partNumbers).flatMap(([customer, numbers]) =>
    numbers.map(([part_number, sku, unit]) => ({ customer, part_number, sku, unit })),
  );
