/** What staff type to find a record by, as a condition of a query. */
import { type RawBuilder, sql } from "kysely";
import { behind } from "./list-page.ts";

/** The pattern of texts that have this in them; compared with `lower(…)`, the escape is `\`. */
export const containing = (typed: string): string =>
  `%${typed.toLowerCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`)}%`;

/** Whether a record's scope is of a sku or a product line that begins so. */
export const scopeBegins = (typed: string): RawBuilder<boolean> => sql<boolean>`(
  (scope_sku >= ${typed} and scope_sku < ${behind(typed)})
  or (scope_line >= ${typed} and scope_line < ${behind(typed)})
)`;
