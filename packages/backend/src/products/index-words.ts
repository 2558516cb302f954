/** The words that products are found by, written whenever products are. */
import { productWords } from "../catalogue/product-words.ts";
import { bulkUpsert } from "../database/bulk-upsert.ts";
import type { Source } from "../database/statement.ts";

/** Makes the search find these products by what they are called now. */
export async function indexWords(
  { db, engine }: Source,
  workspaceId: number,
  written: readonly Readonly<Record<string, unknown>>[],
): Promise<void> {
  if (written.length === 0) return;
  const ids = written.map(({ id }) => Number(id));
  await db.deleteFrom("product_words").where("product_id", "in", ids).execute();
  const words = written.flatMap(({ id, sku, name, aliases }) =>
    productWords({
      sku: String(sku),
      name: String(name),
      aliases: String(aliases).split("|"),
    }).map((word) => ({ workspace_id: workspaceId, word, product_id: Number(id) })),
  );
  await bulkUpsert(
    db,
    engine,
    {
      table: "product_words",
      columns: ["workspace_id", "word", "product_id"],
      key: ["workspace_id", "word", "product_id"],
      update: [],
      returning: ["product_id"],
    },
    words,
  );
}
